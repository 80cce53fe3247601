/** Prints one JSON value on a line, for programs. */
export const printJson = (value: unknown) => print(`${JSON.stringify(value)}\n`)

export const print = (text: string) => void process.stdout.write(text)

/** Rows of text in columns as wide as their widest cell, under a heading. */
export function toTable(heading: string[], rows: string[][]): string {
  const all = [heading, ...rows]
  const widths = heading.map((_, column) =>
    Math.max(...all.map((row) => (row[column] ?? '').length)),
  )
  return all
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('')
}
