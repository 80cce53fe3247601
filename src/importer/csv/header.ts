import { ImportError } from '../import-error.ts'
import type { ColumnMap } from './column-map.ts'
import type { Column } from './columns.ts'
import { fieldOf, labelKey } from './labels.ts'
import { splitRecord } from './split.ts'
import { tableOf } from './tables.ts'

/** Where a file's header is and what it says. */
export type Header = {
  delimiter: string
  columns: Column[]
  /** The names as they stand there; empty when the file has none. */
  cells: string[]
  /** Number of the first line after it. */
  firstLine: number
}

const delimiters = [',', ';', '\t', '|']

/** Some programs write comments before the header; data further down is not one. */
const maxHeaderLine = 20

/**
 * Finds the header among the first lines: the line with the most names of columns that are known,
 * or that the user has named.
 * @throws ImportError for a column that the user named and the file does not have
 */
export function findHeader(lines: readonly string[], map: ColumnMap): Header | undefined {
  let best: { score: number; header: Header } | undefined
  for (const [at, line] of lines.slice(0, maxHeaderLine).entries()) {
    for (const delimiter of delimiters) {
      const cells = cellsOf(line, delimiter)
      const columns = cells.map((cell) => columnOf(cell, map))
      const score = new Set(columns.filter((column) => column !== undefined)).size
      const isHeader = score > 1 && score > (best?.score ?? 0) && tableOf(columns) !== undefined
      if (isHeader) best = { score, header: { delimiter, columns, cells, firstLine: at + 2 } }
    }
  }
  if (map.size === 0) return best?.header
  return withNumbers(best?.header ?? headless(lines), map)
}

/** The field of a named column: what the user says it is, else what its name says. */
function columnOf(label: string, map: ColumnMap): Column {
  for (const [field, column] of map) {
    if (typeof column === 'string' && isSame(column, label)) return field
  }
  const field = fieldOf(label)
  return field === undefined || map.has(field) ? undefined : field
}

const isSame = (a: string, b: string) => labelKey(a) === labelKey(b)

/** Columns that the user gave by number. */
function withNumbers(header: Header, map: ColumnMap): Header {
  const columns = [...header.columns]
  for (const [field, column] of map) {
    if (typeof column === 'string') {
      if (header.cells.some((cell) => isSame(cell, column))) continue
      throw new ImportError(`no column is called ${JSON.stringify(column)}`)
    }
    if (column > columns.length) {
      throw new ImportError(`there is no column ${column}: the rows have ${columns.length}`)
    }
    columns[column - 1] = field
  }
  return { ...header, columns }
}

/** A file without a header: the delimiter that gives the most lines the same width. */
function headless(lines: readonly string[]): Header {
  const sample = lines.filter((line) => line !== '').slice(0, 50)
  let best = { delimiter: ',', width: 1, votes: 0 }
  for (const delimiter of delimiters) {
    const widths = sample.map((line) => cellsOf(line, delimiter).length)
    for (const width of new Set(widths)) {
      const votes = widths.filter((other) => other === width).length
      if (width > 1 && votes > best.votes) best = { delimiter, width, votes }
    }
  }
  const columns: Column[] = Array.from({ length: best.width })
  return { delimiter: best.delimiter, columns, cells: [], firstLine: 1 }
}

function cellsOf(line: string, delimiter: string): string[] {
  const split = splitRecord(line, delimiter)
  return split.state === 'complete' ? split.cells : line.split(delimiter)
}
