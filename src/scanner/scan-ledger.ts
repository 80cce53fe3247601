import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** A file that was not taken in, or is odd. */
export type ScanLine = { path: string; outcome: string; reason: string; of?: string }

/** The file in which a scan says what it could not use and why: one JSON object a line. */
export class ScanLedger {
  readonly path: string
  #lines = 0

  constructor(path: string) {
    this.path = path
  }

  get isEmpty(): boolean {
    return this.#lines === 0
  }

  append(lines: readonly ScanLine[]): void {
    if (lines.length === 0) return
    mkdirSync(dirname(this.path), { recursive: true })
    appendFileSync(this.path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    this.#lines += lines.length
  }
}
