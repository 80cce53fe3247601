import type { AnyEndpoint } from './endpoint.ts'

/** The coverage page: every operation of the Web API, what it needs and whether it is built. */
export function coverageTable(endpoints: readonly AnyEndpoint[]): string {
  const built = endpoints.filter(({ isBuilt }) => isBuilt !== false)
  const families = Map.groupBy(endpoints, ({ tags: [family] }) => family)
  return [
    '# Coverage',
    '',
    'Generated from the code by `npm run coverage`; a test fails when it is out of date.',
    '',
    `${built.length} of ${endpoints.length} operations are built. The others check the token and answer 501.`,
    ...[...families].flatMap(([tag, family]) => ['', `## ${tag}`, '', ...table(family)]),
    '',
  ].join('\n')
}

const table = (family: AnyEndpoint[]) => [
  '| Operation | Route | Scopes | State |',
  '|---|---|---|---|',
  ...family.map(
    ({ id, method, path, isBuilt, scopes, anyScope = [] }) =>
      `| ${id} | \`${method} ${path}\` | ${scopeCell(scopes, anyScope)} | ${isBuilt === false ? 'planned (501)' : 'done'} |`,
  ),
]

const scopeCell = (all: string[], any: string[]) =>
  [...all, ...(any.length > 0 ? [any.join(' or ')] : [])].join(', ') || '–'
