import type { Row } from './row.ts'

const columns: readonly [title: string, cell: (row: Row) => string][] = [
  ['name', (row) => row.name],
  ['engine', (row) => row.engine],
  ['CPU µs', (row) => shown(row.cpu_us)],
  ['bare µs', (row) => shown(row.bare_cpu_us)],
  ['ratio', (row) => shown(row.ratio)],
  ['req/s', (row) => shown(row.rps)],
  ['p50 ms', (row) => shown(row.p50_ms)],
  ['p99 ms', (row) => shown(row.p99_ms)],
  ['seconds', (row) => shown(row.seconds)],
  ['RSS MB', (row) => shown(row.rss_mb)],
  ['bar', (row) => row.bar ?? ''],
  ['met', (row) => (row.met === null ? '' : row.met ? 'yes' : 'NO')],
]

/** The rows as a Markdown table, aligned so that it also reads well in a terminal. */
export function table(rows: readonly Row[]): string {
  const titles = columns.map(([title]) => title)
  const cells = rows.map((row) => columns.map(([, cell]) => cell(row)))
  const widths = titles.map((title, at) =>
    Math.max(title.length, ...cells.map((line) => line[at]?.length ?? 0)),
  )
  const line = (texts: readonly string[]) =>
    `| ${texts.map((text, at) => text.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(titles), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join(
    '\n',
  )
}

const shown = (value: number | null) => (value === null ? '' : String(value))
