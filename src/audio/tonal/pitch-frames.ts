import { sampleRate } from '../analysis-rate.ts'
import { Frames } from '../dsp/frames.ts'

/**
 * How strong each pitch class is, frame by frame, in fifths of a semitone until it is known how the
 * music is tuned.
 */
export class PitchFrames {
  readonly #fine = new Frames(12 * parts)
  /** Strength of all peaks by how far they are from the equal-tempered note, in fifths. */
  readonly #deviations = new Float64Array(parts)

  get count(): number {
    return this.#fine.count
  }

  /** Takes the peaks of a power spectrum of 4,096 samples. */
  add(power: Float32Array): void {
    const fine = this.#fine.add()
    for (let bin = lowest; bin <= highest; bin++) {
      const here = power[bin] ?? 0
      const before = power[bin - 1] ?? 0
      const after = power[bin + 1] ?? 0
      if (here < quietest || here <= before || here < after) continue
      const [a, b, c] = [Math.log(before + 1e-12), Math.log(here), Math.log(after + 1e-12)]
      const exact = bin + (0.5 * (a - c)) / (a - 2 * b + c)
      this.#addPeak(fine, exact * binHertz, Math.sqrt(here))
    }
  }

  /**
   * The twelve pitch classes (C first) of every frame, tuned to what most peaks are tuned to.
   * Strengths are amplitudes.
   */
  classes(): Frames {
    const shift = this.#tuning()
    const result = new Frames(12)
    for (let at = 0; at < this.#fine.count; at++) {
      const fine = this.#fine.frame(at)
      const out = result.add()
      for (let place = 0; place < fine.length; place++) {
        const pitch = Math.round((place - shift) / parts)
        const away = Math.abs((place - shift) / parts - pitch)
        const index = ((pitch % 12) + 12) % 12
        out[index] = (out[index] ?? 0) + (fine[place] ?? 0) * (away > 0.35 ? 0.3 : 1)
      }
    }
    return result
  }

  #addPeak(fine: Float32Array, hertz: number, amplitude: number): void {
    const note = 12 * Math.log2(hertz / 440) + 69
    const place = Math.round((note - Math.round(note)) * parts)
    const index = (place + parts) % parts
    this.#deviations[index] = (this.#deviations[index] ?? 0) + amplitude
    // A peak may be a harmonic of a note that lies lower.
    for (const [harmonic, share] of harmonics) {
      const class_ = Math.round((note - 12 * Math.log2(harmonic)) * parts) % fine.length
      fine[class_] = (fine[class_] ?? 0) + amplitude * share
    }
  }

  /** By how many fifths of a semitone the music is above the equal-tempered notes: -2 to 2. */
  #tuning(): number {
    let [re, im] = [0, 0]
    for (const [index, strength] of this.#deviations.entries()) {
      const angle = (2 * Math.PI * index) / parts
      re += strength * Math.cos(angle)
      im += strength * Math.sin(angle)
    }
    return (Math.atan2(im, re) / (2 * Math.PI)) * parts
  }
}

/** Parts of a semitone. */
const parts = 5

const binHertz = sampleRate / 4096
const lowest = Math.ceil(62 / binHertz)
const highest = Math.floor(2100 / binHertz)

/** Power below which a peak is no tone: 80 dB below full scale. */
const quietest = 1e-8

/** What a peak says for the note of which it is this harmonic. */
const harmonics: readonly (readonly [harmonic: number, share: number])[] = [
  [1, 1],
  [2, 0.5],
  [3, 0.3],
  [4, 0.2],
  [5, 0.12],
]
