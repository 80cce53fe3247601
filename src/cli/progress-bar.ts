/** A line on the terminal that is drawn over and over; without a terminal nothing is drawn. */
export class ProgressBar {
  readonly #out: NodeJS.WriteStream
  #drawnAt = 0

  constructor(out: NodeJS.WriteStream = process.stderr) {
    this.#out = out
  }

  /** Shows how far something is, ten times a second at most. @param share 0 to 1 */
  show(title: string, share: number, detail: string): void {
    const now = performance.now()
    if (!this.#out.isTTY || now - this.#drawnAt < 100) return
    this.#drawnAt = now
    const width = 24
    const full = Math.round(Math.min(1, share) * width)
    const bar = '█'.repeat(full) + '░'.repeat(width - full)
    const line = `${title}  ${bar}  ${Math.round(Math.min(1, share) * 100)} %  ${detail}`
    this.#out.write(`\r\x1b[K${line.slice(0, Math.max(20, this.#out.columns - 1))}`)
  }

  /** Takes the line away again. */
  clear(): void {
    if (this.#out.isTTY) this.#out.write('\r\x1b[K')
  }
}
