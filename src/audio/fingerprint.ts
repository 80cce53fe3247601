import { sampleRate } from './analysis-rate.ts'
import { Framer } from './dsp/framer.ts'
import { Resampler } from './dsp/resampler.ts'
import { hamming, Spectrum } from './dsp/spectrum.ts'
import { classifiers } from './fingerprint-classifiers.ts'

/**
 * Chromaprint (Lalinský) of the first two minutes: 32 bits for each eighth of a second, which stay
 * nearly the same through any codec. The algorithm AcoustID uses ("test2").
 */
export class Fingerprinter {
  readonly #resampler: Resampler
  readonly #framer: Framer
  readonly #spectrum = new Spectrum(frameSize, hamming(frameSize))
  readonly #chroma: Float64Array[] = []
  #samples = 0

  constructor(from: number) {
    this.#resampler = new Resampler(from, fingerprintRate)
    this.#framer = new Framer(frameSize, frameHop, (buffer, at) => this.#measure(buffer, at), 0)
  }

  push(mono: Float32Array): void {
    if (this.#samples >= longest) return
    const samples = this.#resampler.push(mono)
    this.#framer.push(samples.subarray(0, longest - this.#samples))
    this.#samples += samples.length
  }

  end(): Uint32Array {
    const image = new Image(smoothed(this.#chroma).map(normalized))
    const widest = Math.max(...classifiers.map(({ width }) => width))
    const count = Math.max(0, image.rows - widest + 1)
    return Uint32Array.from({ length: count }, (_, at) =>
      classifiers.reduce((bits, { thresholds, ...filter }) => {
        const value = image.filter(filter, at)
        const step = thresholds.filter((threshold) => value >= threshold).length
        return ((bits << 2) | (gray[step] ?? 0)) >>> 0
      }, 0),
    )
  }

  #measure(buffer: Float32Array, at: number): void {
    const power = this.#spectrum.measure(buffer, at)
    const chroma = new Float64Array(12)
    for (let bin = lowest; bin < highest; bin++) {
      const note = notes[bin] ?? 0
      chroma[note] = (chroma[note] ?? 0) + (power[bin] ?? 0)
    }
    this.#chroma.push(chroma)
  }
}

/** The fingerprint of sound in one channel. */
export function fingerprintOf(pcm: Float32Array, rate = sampleRate): Uint32Array {
  const fingerprinter = new Fingerprinter(rate)
  fingerprinter.push(pcm)
  return fingerprinter.end()
}

/**
 * The share of bits in which two fingerprints agree, where they agree best, up to ten seconds apart:
 * about 0.99 for two encodings of one recording, at most about 0.6 for two recordings.
 */
export function similarity(a: Uint32Array, b: Uint32Array): number {
  let best = 0
  for (let shift = -mostShift; shift <= mostShift; shift++) {
    const from = Math.max(0, -shift)
    const to = Math.min(a.length, b.length - shift)
    if (to - from < Math.min(a.length, b.length) / 2 || to - from < 8) continue
    let different = 0
    for (let at = from; at < to; at++) different += ones((a[at] ?? 0) ^ (b[at + shift] ?? 0))
    best = Math.max(best, 1 - different / (32 * (to - from)))
  }
  return best
}

const fingerprintRate = 11_025
const frameSize = 4096
const frameHop = 1365
const longest = 120 * fingerprintRate
const mostShift = 80

/** Bins from 28 to 3,520 Hz, and the pitch class of each, from A up. */
const lowest = Math.max(1, Math.round((28 * frameSize) / fingerprintRate))
const highest = Math.min(frameSize / 2, Math.round((3520 * frameSize) / fingerprintRate))
const notes = Array.from({ length: highest }, (_, bin) => {
  const octaves = Math.log2((bin * fingerprintRate) / frameSize / 27.5)
  return Math.floor(12 * (octaves - Math.floor(octaves))) % 12
})

const gray = [0, 1, 3, 2]

/** Each row the weighted sum of five. */
function smoothed(rows: readonly Float64Array[]): Float64Array[] {
  const weights = [0.25, 0.75, 1, 0.75, 0.25]
  return rows
    .slice(weights.length - 1)
    .map((_, at) =>
      Float64Array.from({ length: 12 }, (_, note) =>
        weights.reduce((sum, weight, row) => sum + weight * (rows[at + row]?.[note] ?? 0), 0),
      ),
    )
}

function normalized(row: Float64Array): Float64Array {
  const length = Math.hypot(...row)
  return length < 0.01 / scale ? row.map(() => 0) : row.map((value) => value / length)
}

/** How much smaller our powers are than the squared magnitudes that the threshold is made for. */
const scale = (0.27 * frameSize) ** 2

type Filter = { type: number; y: number; height: number; width: number }

/** Sums over rectangles of rows (time) and columns (notes). */
class Image {
  readonly rows: number
  readonly #sums: Float64Array

  constructor(rows: readonly Float64Array[]) {
    this.rows = rows.length
    this.#sums = new Float64Array((rows.length + 1) * 13)
    for (const [at, row] of rows.entries()) {
      let sum = 0
      for (let note = 0; note < 12; note++) {
        sum += row[note] ?? 0
        this.#sums[(at + 1) * 13 + note + 1] = (this.#sums[at * 13 + note + 1] ?? 0) + sum
      }
    }
  }

  /** The logarithm of what is in some parts of a rectangle beside what is in the others. */
  filter({ type, y, height: h, width: w }: Filter, x: number): number {
    const area = (x1: number, y1: number, x2: number, y2: number) =>
      this.#area(x + x1, y + y1, x + x2, y + y2)
    const [w2, h2] = [Math.floor(w / 2), Math.floor(h / 2)]
    const [w3, h3] = [Math.floor(w / 3), Math.floor(h / 3)]
    const whole = area(0, 0, w, h)
    switch (type) {
      case 0:
        return contrast(whole, 0)
      case 1:
        return contrast(area(0, h2, w, h), area(0, 0, w, h2))
      case 2:
        return contrast(area(w2, 0, w, h), area(0, 0, w2, h))
      case 3:
        return contrast(
          area(0, h2, w2, h) + area(w2, 0, w, h2),
          area(0, 0, w2, h2) + area(w2, h2, w, h),
        )
      case 4: {
        const middle = area(0, h3, w, 2 * h3)
        return contrast(middle, area(0, 0, w, h3) + area(0, 2 * h3, w, h))
      }
      default: {
        const middle = area(w3, 0, 2 * w3, h)
        return contrast(middle, area(0, 0, w3, h) + area(2 * w3, 0, w, h))
      }
    }
  }

  #area(x1: number, y1: number, x2: number, y2: number): number {
    const at = (x: number, y: number) => this.#sums[x * 13 + y] ?? 0
    return at(x2, y2) - at(x1, y2) - at(x2, y1) + at(x1, y1)
  }
}

const contrast = (a: number, b: number) => Math.log((1 + a) / (1 + b))

function ones(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
