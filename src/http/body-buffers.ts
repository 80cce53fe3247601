/**
 * Buffers in which large answers leave, used again and again: a fresh one for every answer would
 * have to be asked of the system, filled with zeros by it and given back, which costs more than
 * what is written into it.
 */
export class BodyBuffers {
  readonly #free = new Map<number, Buffer[]>()
  readonly #maxBytes: number
  #freeBytes = 0

  /** @param maxBytes how much may lie ready while nobody needs it */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** A buffer of at least so many bytes, holding anything. */
  take(length: number): Buffer {
    const size = sizeFor(length)
    const buffer = this.#free.get(size)?.pop()
    if (buffer === undefined) return Buffer.allocUnsafeSlow(size)
    this.#freeBytes -= size
    return buffer
  }

  /** Takes one back that nobody reads any more. */
  give(buffer: Buffer): void {
    if (this.#freeBytes + buffer.length > this.#maxBytes) return
    this.#freeBytes += buffer.length
    const same = this.#free.get(buffer.length)
    if (same === undefined) this.#free.set(buffer.length, [buffer])
    else same.push(buffer)
  }
}

/** Few sizes, so that those of one answer fit the next: four steps from one power of two to the next. */
function sizeFor(length: number): number {
  const power = 2 ** Math.max(12, Math.floor(Math.log2(length)))
  return Math.ceil(length / (power / 4)) * (power / 4)
}
