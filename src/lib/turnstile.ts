/** Lets a bounded number of pieces of asynchronous work run at a time; the others wait in line. */
export class Turnstile {
  readonly #waiting: (() => void)[] = []
  #free: number

  constructor(atOnce: number) {
    this.#free = atOnce
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      // The place goes straight to the next in line, so nobody slips in between.
      if (next === undefined) this.#free++
      else next()
    }
  }
}
