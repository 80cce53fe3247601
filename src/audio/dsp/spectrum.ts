import FFT from 'fft.js'

/** Power spectra of frames of one size; a full-scale sine peaks at 1. */
export class Spectrum {
  readonly size: number
  readonly bins: number
  /** The power of each bin of the frame that was last measured. */
  readonly power: Float32Array
  readonly #fft: FFT
  readonly #window: Float32Array
  readonly #frame: Float64Array
  readonly #complex: Float64Array
  readonly #scale: number

  constructor(size: number, window = hann(size)) {
    this.size = size
    this.bins = size / 2 + 1
    this.power = new Float32Array(this.bins)
    this.#fft = new FFT(size)
    this.#window = window
    this.#frame = new Float64Array(size)
    this.#complex = new Float64Array(size * 2)
    const sum = this.#window.reduce((total, weight) => total + weight, 0)
    this.#scale = (2 / sum) ** 2
  }

  /** Measures the frame that starts at `at` of the samples. @returns `power` */
  measure(samples: Float32Array, at: number): Float32Array {
    const frame = this.#frame
    const window = this.#window
    for (let i = 0; i < frame.length; i++) frame[i] = (samples[at + i] ?? 0) * (window[i] ?? 0)
    // The package's types know plain arrays only; it indexes whatever it gets.
    this.#fft.realTransform(this.#complex as unknown as number[], frame as unknown as number[])
    const complex = this.#complex
    for (let bin = 0; bin < this.bins; bin++) {
      const re = complex[2 * bin] ?? 0
      const im = complex[2 * bin + 1] ?? 0
      this.power[bin] = (re * re + im * im) * this.#scale
    }
    return this.power
  }
}

/** The periodic Hann window. */
export function hann(size: number): Float32Array {
  return Float32Array.from({ length: size }, (_, at) => 0.5 - 0.5 * Math.cos((TAU * at) / size))
}

/** The periodic Hamming window. */
export const hamming = (size: number): Float32Array =>
  hann(size).map((weight) => 0.08 + 0.92 * weight)

const TAU = 2 * Math.PI
