/** What a line is when it is read strictly (RFC 4180). */
export type Split =
  | { state: 'complete'; cells: string[] }
  /** A quoted cell goes on in the next line. */
  | { state: 'open' }
  /** A quote stands where none may. */
  | { state: 'broken' }

/** Splits one record into its cells. */
export function splitRecord(text: string, delimiter: string): Split {
  if (!text.includes('"')) return { state: 'complete', cells: text.split(delimiter) }
  const cells: string[] = []
  for (let at = 0; ; ) {
    const next = text[at] === '"' ? closingQuote(text, at + 1) : endOfCell(text, at, delimiter)
    if (next === undefined) return { state: 'open' }
    const { cell, end } = next
    if (cell === undefined || (end < text.length && text[end] !== delimiter)) {
      return { state: 'broken' }
    }
    cells.push(cell)
    if (end >= text.length) return { state: 'complete', cells }
    at = end + 1
  }
}

/** A cell, undefined when it is malformed, and the place after it. */
type Cell = { cell: string | undefined; end: number }

function endOfCell(text: string, start: number, delimiter: string): Cell {
  const found = text.indexOf(delimiter, start)
  const end = found === -1 ? text.length : found
  const cell = text.slice(start, end)
  return { cell: cell.includes('"') ? undefined : cell, end }
}

/** The quoted cell whose text starts at `start`; undefined when its end is not in sight. */
function closingQuote(text: string, start: number): Cell | undefined {
  for (let from = start; ; ) {
    const quote = text.indexOf('"', from)
    if (quote === -1) return undefined
    if (text[quote + 1] !== '"') {
      return { cell: text.slice(start, quote).replaceAll('""', '"'), end: quote + 1 }
    }
    from = quote + 2
  }
}
