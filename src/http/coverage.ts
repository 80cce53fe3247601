import type { AnyEndpoint } from './endpoint.ts'

/** The coverage page: every operation of the Web API and what it needs. */
export function coverageTable(endpoints: readonly AnyEndpoint[]): string {
  const families = Map.groupBy(endpoints, ({ tags: [family] }) => family)
  return [
    '# Coverage',
    '',
    'Generated from the code by `npm run coverage`; a test fails when it is out of date.',
    '',
    `All ${endpoints.length} operations of the Web API are served.`,
    ...[...families].flatMap(([tag, family]) => ['', `## ${tag}`, '', ...table(family)]),
    '',
  ].join('\n')
}

const table = (family: AnyEndpoint[]) => [
  '| Operation | Route | Scopes |',
  '|---|---|---|',
  ...family.map(
    ({ id, method, path, scopes, anyScope = [] }) =>
      `| ${id} | \`${method} ${path}\` | ${scopeCell(scopes, anyScope)} |`,
  ),
]

const scopeCell = (all: string[], any: string[]) =>
  [...all, ...(any.length > 0 ? [any.join(' or ')] : [])].join(', ') || '–'
