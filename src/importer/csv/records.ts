import { type Column, checkOf } from './columns.ts'
import { repairRecord } from './repair.ts'
import { splitRecord } from './split.ts'

/** One record of a file, as far as it could be read. */
export type CsvRecord = {
  /** Number of its first line. */
  line: number
  raw: string
} & (
  | { cells: string[]; isRepaired: boolean }
  /** Why there are no cells. */
  | { reason: 'broken_quotes' | 'wrong_width' }
)

/**
 * Makes records of lines that come in pieces. A record may span lines; one whose quotes are broken
 * never takes the following ones down with it, because a broken record is only ever its first line.
 */
export class CsvRecords {
  readonly #delimiter: string
  readonly #columns: readonly Column[]
  #waiting: string[] = []
  #line = 1

  /** @param line number of the first line that will be pushed */
  constructor(delimiter: string, columns: readonly Column[], line: number) {
    this.#delimiter = delimiter
    this.#columns = columns
    this.#line = line
  }

  /** Records that are complete with these lines. Empty lines are no records. */
  push(lines: readonly string[]): CsvRecord[] {
    this.#waiting = this.#waiting.length === 0 ? [...lines] : [...this.#waiting, ...lines]
    return this.#take(false)
  }

  /** The rest, once there are no more lines. */
  end(): CsvRecord[] {
    return this.#take(true)
  }

  #take(isEnd: boolean): CsvRecord[] {
    const records: CsvRecord[] = []
    let at = 0
    while (at < this.#waiting.length) {
      const first = this.#waiting[at] ?? ''
      const found = first === '' ? { lines: 1 } : this.#recordAt(at, isEnd)
      if (found === undefined) break
      if ('record' in found) records.push(found.record)
      at += found.lines
      this.#line += found.lines
    }
    this.#waiting = this.#waiting.slice(at)
    return records
  }

  /** The record that starts with a waiting line; undefined when its end has not come yet. */
  #recordAt(at: number, isEnd: boolean): { record: CsvRecord; lines: number } | undefined {
    let raw = this.#waiting[at] ?? ''
    for (let lines = 1; ; lines++) {
      const split = splitRecord(raw, this.#delimiter)
      if (split.state === 'complete') {
        const isWhole = lines === 1 || split.cells.length === this.#columns.length
        return isWhole ? { record: this.#fit(raw, split.cells), lines } : this.#broken(at)
      }
      if (split.state === 'broken' || lines >= maxLines) return this.#broken(at)
      let more = lines
      do {
        const next = this.#waiting[at + more]
        if (next === undefined) return isEnd ? this.#broken(at) : undefined
        raw += `\n${next}`
        more++
        // Without a quote in it a line cannot end the open cell, so there is nothing to look at.
        if (next.includes('"')) break
      } while (more < maxLines)
      lines = more - 1
    }
  }

  #broken(at: number): { record: CsvRecord; lines: number } {
    const raw = this.#waiting[at] ?? ''
    const cells = repairRecord(raw, this.#delimiter, this.#columns)
    const record: CsvRecord =
      cells === undefined
        ? { line: this.#line, raw, reason: 'broken_quotes' }
        : { line: this.#line, raw, cells, isRepaired: true }
    return { record, lines: 1 }
  }

  /** Gives a record that is sound in itself the width of the header. */
  #fit(raw: string, cells: string[]): CsvRecord {
    const width = this.#columns.length
    const line = this.#line
    if (cells.length === width) return { line, raw, cells, isRepaired: false }
    if (cells.length > width) {
      const kept = cells.slice(0, width)
      if (cells.slice(width).every((cell) => cell.trim() === '')) {
        return { line, raw, cells: kept, isRepaired: false }
      }
      const repaired = repairRecord(raw, this.#delimiter, this.#columns)
      if (repaired !== undefined) return { line, raw, cells: repaired, isRepaired: true }
      return { line, raw, reason: 'wrong_width' }
    }
    const filled = [...cells, ...Array.from({ length: width - cells.length }, () => '')]
    const fits = filled.every((cell, at) => checkOf(this.#columns[at])?.(cell) ?? true)
    if (fits) return { line, raw, cells: filled, isRepaired: true }
    return { line, raw, reason: 'wrong_width' }
  }
}

/** A cell with more lines than this is an open quote that nobody closed. */
const maxLines = 50
