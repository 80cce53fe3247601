/**
 * Changes the sample rate of a stream by a ratio of whole numbers: a polyphase Kaiser-windowed sinc
 * that passes what lies below 0.9 of the lower Nyquist frequency. Output sample n lies exactly at
 * the time of input sample n × from / to.
 */
export class Resampler {
  readonly #up: number
  readonly #down: number
  readonly #phases: Float32Array[]
  readonly #half: number
  #buffer: Float32Array
  #filled: number
  /** Of the next output sample: the input sample it lies on or behind, and how far, in `up`ths. */
  #at: number
  #phase = 0

  constructor(from: number, to: number) {
    const divisor = greatestDivisor(from, to)
    this.#up = to / divisor
    this.#down = from / divisor
    const cutoff = 0.94 * Math.min(1, to / from)
    this.#half = Math.ceil(crossings / cutoff)
    this.#phases = Array.from({ length: this.#up }, (_, phase) =>
      kernel(phase / this.#up, this.#half, cutoff),
    )
    this.#buffer = new Float32Array(16_384)
    this.#filled = this.#half
    this.#at = this.#half
  }

  /** @returns the output samples that can be known by now */
  push(input: Float32Array): Float32Array {
    if (this.#up === 1 && this.#down === 1) return input
    this.#append(input)
    const half = this.#half
    const length = Math.max(0, this.#filled - half - this.#at)
    const output = new Float32Array(Math.ceil(((length + 1) * this.#up) / this.#down) + 1)
    let count = 0
    while (this.#at + half < this.#filled) {
      output[count++] = this.#sample(this.#phases[this.#phase] as Float32Array)
      this.#phase += this.#down
      const steps = Math.floor(this.#phase / this.#up)
      this.#phase -= steps * this.#up
      this.#at += steps
    }
    const spent = Math.min(this.#at - half, this.#filled)
    this.#buffer.copyWithin(0, spent, this.#filled)
    this.#filled -= spent
    this.#at -= spent
    return output.subarray(0, count)
  }

  /** The samples that silence after the end of the stream brings out. */
  end(): Float32Array {
    const isSame = this.#up === 1 && this.#down === 1
    return isSame ? new Float32Array(0) : this.push(new Float32Array(this.#half))
  }

  #append(input: Float32Array): void {
    if (this.#filled + input.length > this.#buffer.length) {
      const larger = new Float32Array(2 * (this.#filled + input.length))
      larger.set(this.#buffer.subarray(0, this.#filled))
      this.#buffer = larger
    }
    this.#buffer.set(input, this.#filled)
    this.#filled += input.length
  }

  #sample(weights: Float32Array): number {
    const buffer = this.#buffer
    const first = this.#at - this.#half + 1
    let sum = 0
    for (let i = 0; i < weights.length; i++) sum += (buffer[first + i] ?? 0) * (weights[i] ?? 0)
    return sum
  }
}

/** Zero crossings of the sinc on each side. */
const crossings = 12
const beta = 7

/** Weights for the input samples around a point `fraction` behind one of them; they add up to 1. */
function kernel(fraction: number, half: number, cutoff: number): Float32Array {
  const weights = Float32Array.from({ length: 2 * half }, (_, i) => {
    const distance = i - half + 1 - fraction
    const share = distance / half
    if (Math.abs(share) >= 1) return 0
    return sinc(distance * cutoff) * bessel(beta * Math.sqrt(1 - share * share))
  })
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

const sinc = (x: number) => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x))

/** The modified Bessel function of order zero. */
function bessel(x: number): number {
  let term = 1
  let sum = 1
  for (let k = 1; term > sum * 1e-12; k++) {
    term *= (x / (2 * k)) ** 2
    sum += term
  }
  return sum
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b)
}
