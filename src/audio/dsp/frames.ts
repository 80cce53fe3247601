/** A growing table of frames, each with the same number of values, in one run of memory. */
export class Frames {
  readonly width: number
  #values: Float32Array
  #count = 0

  constructor(width: number) {
    this.width = width
    this.#values = new Float32Array(width * 4096)
  }

  get count(): number {
    return this.#count
  }

  /** The values of all frames, one after the other. */
  get values(): Float32Array {
    return this.#values.subarray(0, this.#count * this.width)
  }

  /** A place for one more frame. */
  add(): Float32Array {
    const start = this.#count * this.width
    if (start + this.width > this.#values.length) {
      const larger = new Float32Array(Math.ceil(this.#values.length * 1.5))
      larger.set(this.#values)
      this.#values = larger
    }
    this.#count++
    return this.#values.subarray(start, start + this.width)
  }

  frame(at: number): Float32Array {
    return this.#values.subarray(at * this.width, (at + 1) * this.width)
  }
}
