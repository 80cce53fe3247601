/** One line on a terminal that is written over again and again; silent where there is no terminal. */
export class ProgressLine {
  readonly #stream: NodeJS.WriteStream
  #shownAt = 0
  #isShown = false

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream
  }

  /** Shows a bar and a text; at most ten times a second. @param share how much is done, 0 to 1 */
  show(share: number, text: string): void {
    const now = performance.now()
    if (!this.#stream.isTTY || now - this.#shownAt < 100) return
    this.#shownAt = now
    this.#isShown = true
    const filled = Math.round(Math.min(1, share) * width)
    const line = `${'━'.repeat(filled)}${' '.repeat(width - filled)} ${text}`
    this.#stream.write(`\r${line.slice(0, (this.#stream.columns ?? 80) - 1)}\x1b[K`)
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#isShown) this.#stream.write('\r\x1b[K')
    this.#isShown = false
  }
}

const width = 24
