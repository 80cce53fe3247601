/** Lets one piece of asynchronous work run at a time, in the order they asked. */
export class Mutex {
  #tail: Promise<void> = Promise.resolve()

  /** Waits for the turn. @returns the function that gives it back; call it exactly once */
  async acquire(): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const before = this.#tail
    this.#tail = promise
    await before
    return resolve
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    const release = await this.acquire()
    try {
      return await work()
    } finally {
      release()
    }
  }
}
