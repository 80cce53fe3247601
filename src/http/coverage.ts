import type { AnyEndpoint } from './endpoint.ts'

/**
 * The coverage page: every operation of the Web API, what it needs and what it was seen to answer.
 * @param statusesOf the statuses that tests ask an operation for
 */
export function coverageTable(
  endpoints: readonly AnyEndpoint[],
  statusesOf: (endpoint: AnyEndpoint) => readonly number[],
): string {
  const families = Map.groupBy(endpoints, ({ tags: [family] }) => family)
  return [
    '# Coverage',
    '',
    'Generated from the code by `npm run coverage`; a test fails when it is out of date. Every status',
    'of the table is asked for over the demo world by `test/contract/statuses.test.ts`, which',
    '`npm test` runs on SQLite and on PostgreSQL.',
    '',
    `All ${endpoints.length} operations of the Web API are served.`,
    ...[...families].flatMap(([family, members]) => [
      '',
      `## ${family}`,
      '',
      '| Operation | Route | Scopes | Answers |',
      '|---|---|---|---|',
      ...members.map((endpoint) => row(endpoint, statusesOf(endpoint))),
    ]),
    '',
  ].join('\n')
}

function row(endpoint: AnyEndpoint, statuses: readonly number[]): string {
  const { id, method, path, scopes, anyScope = [] } = endpoint
  return `| ${id} | \`${method} ${path}\` | ${scopeCell(scopes, anyScope)} | ${statuses.join(' ')} |`
}

const scopeCell = (all: string[], any: string[]) =>
  [...all, ...(any.length > 0 ? [any.join(' or ')] : [])].join(', ') || '–'
