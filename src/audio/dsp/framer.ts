/**
 * Cuts a stream of samples into overlapping frames. Unless it is told otherwise, frame n is centred
 * on sample n × hop: half a frame of silence is put before the stream, and after it.
 */
export class Framer {
  readonly #size: number
  readonly #hop: number
  readonly #onFrame: (buffer: Float32Array, at: number) => void
  readonly #buffer: Float32Array
  #filled: number
  #start = 0

  /** @param onFrame is given the buffer and where in it the frame starts; it may not keep it */
  constructor(
    size: number,
    hop: number,
    onFrame: (buffer: Float32Array, at: number) => void,
    padding = size / 2,
  ) {
    this.#size = size
    this.#hop = hop
    this.#onFrame = onFrame
    this.#buffer = new Float32Array(size * 8)
    this.#filled = padding
  }

  push(samples: Float32Array): void {
    let taken = 0
    while (taken < samples.length) {
      const room = this.#buffer.length - this.#filled
      const part = samples.subarray(taken, taken + room)
      this.#buffer.set(part, this.#filled)
      this.#filled += part.length
      taken += part.length
      this.#drain()
    }
  }

  /** Gives the frames whose second half is silence. */
  end(): void {
    this.push(new Float32Array(this.#size / 2))
  }

  #drain(): void {
    while (this.#start + this.#size <= this.#filled) {
      this.#onFrame(this.#buffer, this.#start)
      this.#start += this.#hop
    }
    if (this.#start < this.#buffer.length - 2 * this.#size) return
    // A hop beyond a whole frame may lie past what is filled.
    const kept = Math.min(this.#start, this.#filled)
    this.#buffer.copyWithin(0, kept, this.#filled)
    this.#filled -= kept
    this.#start -= kept
  }
}
