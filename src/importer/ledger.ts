import { appendFileSync, existsSync, mkdirSync, statSync, truncateSync } from 'node:fs'
import { dirname } from 'node:path'
import type { LedgerHead } from './ledger-head.ts'
import type { Candidate } from './resolve/candidates.ts'

/** A row that was not taken in, or was odd, as a ledger keeps it. */
export type LedgerLine = {
  /** Number of the row's first line in its file. */
  line: number
  /** What became of it all the same. */
  outcome: string
  reason: string
  /** The row as it stood there. */
  raw: string
  /** Tracks that an unmatched row may have meant. */
  candidates: Candidate[]
  /** In which fields the row differs from an earlier one, which stayed. */
  fields?: string[]
}

/**
 * The file of rows that an import could not take in: one JSON object a line, after a head that says
 * how to read them. It can be mended and imported again.
 */
export class Ledger {
  readonly path: string
  readonly #head: LedgerHead
  #bytes: number

  /** @param bytes how much of the file belongs to the rows that are stored; what follows is dropped */
  constructor(path: string, head: LedgerHead, bytes: number) {
    this.path = path
    this.#head = head
    const length = existsSync(path) ? statSync(path).size : 0
    this.#bytes = Math.min(bytes, length)
    if (length > this.#bytes) truncateSync(path, this.#bytes)
  }

  /** How long the file is. */
  get bytes(): number {
    return this.#bytes
  }

  append(lines: readonly LedgerLine[]): void {
    if (lines.length === 0) return
    const entries = this.#bytes === 0 ? [this.#head, ...lines] : lines
    const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
    mkdirSync(dirname(this.path), { recursive: true })
    appendFileSync(this.path, text)
    this.#bytes += Buffer.byteLength(text)
  }
}
