import { sampleRate } from '../analysis-rate.ts'
import { Framer } from '../dsp/framer.ts'
import { MelBank } from '../dsp/mel-bank.ts'
import { Spectrum } from '../dsp/spectrum.ts'
import { chromaWeights } from './chroma-weights.ts'
import { ContrastBands } from './contrast-bands.ts'

/**
 * Means over a sound of the descriptors that the perceptual features are computed from, in the
 * definitions of librosa (frames of 2,048 samples), from which their coefficients were fitted.
 * Frames that are silent do not count.
 */
export class Descriptors {
  readonly #spectrum = new Spectrum(size)
  readonly #mel = new MelBank({ bands, size, sampleRate, from: 0, to: sampleRate / 2, area: true })
  readonly #contrast = new ContrastBands(sampleRate / size)
  readonly #framer = new Framer(size, size, (buffer, at) => this.#measure(buffer, at))
  readonly #decibels = new Float32Array(bands)
  readonly #sums = new Float64Array(5 + cepstra + 6)
  readonly #chroma = new Float64Array(12)
  #loudest = -100
  #count = 0

  push(mono: Float32Array): void {
    this.#framer.push(mono)
  }

  /** The 35 values in the order of the coefficients; undefined when all was silence. */
  end(): number[] | undefined {
    if (this.#count === 0) return undefined
    const means = Array.from(this.#sums, (sum) => sum / this.#count)
    const [rms = 0, centroid = 0, crossings = 0, ...rest] = means
    const chroma = Array.from(this.#chroma, (sum) => sum / this.#count)
    const logs = [rms, centroid, crossings].map((value) => Math.log(Math.max(1e-6, value)))
    return [...logs, ...rest, ...chromaStatistics(chroma)]
  }

  #measure(buffer: Float32Array, at: number): void {
    const power = this.#spectrum.measure(buffer, at)
    let [total, amplitudes, weighted] = [0, 0, 0]
    for (let bin = 0; bin < power.length; bin++) {
      const energy = (power[bin] ?? 0) * scale
      const amplitude = Math.sqrt(energy)
      power[bin] = energy
      total += energy
      amplitudes += amplitude
      weighted += amplitude * bin
    }
    if (total < silence) return
    this.#count++
    const centroid = weighted / amplitudes
    const shape = shapeOf(power, amplitudes, centroid)
    const values = [
      Math.sqrt(total / power.length),
      centroid * binHertz,
      crossingsOf(buffer, at),
      shape.bandwidth * binHertz,
      shape.rolloff * binHertz,
      ...this.#cepstrum(power),
      ...this.#contrast.measure(power),
    ]
    for (const [index, value] of values.entries()) {
      this.#sums[index] = (this.#sums[index] ?? 0) + value
    }
    this.#addChroma(power)
  }

  #cepstrum(power: Float32Array): number[] {
    this.#mel.apply(power, this.#decibels)
    for (let band = 0; band < bands; band++) {
      const level = 10 * Math.log10(Math.max(1e-10, this.#decibels[band] ?? 0))
      this.#decibels[band] = level
      if (level > this.#loudest) this.#loudest = level
    }
    const floor = this.#loudest - 80
    return cosines.map((row) => {
      let sum = 0
      for (let band = 0; band < bands; band++) {
        sum += Math.max(floor, this.#decibels[band] ?? 0) * (row[band] ?? 0)
      }
      return sum
    })
  }

  #addChroma(power: Float32Array): void {
    const frame = chromaWeights.map((weights) => {
      let sum = 0
      for (let bin = 0; bin < power.length; bin++) sum += (weights[bin] ?? 0) * (power[bin] ?? 0)
      return sum
    })
    const strongest = Math.max(...frame) || 1
    for (let index = 0; index < 12; index++) {
      this.#chroma[index] = (this.#chroma[index] ?? 0) + (frame[index] ?? 0) / strongest
    }
  }
}

const size = 2048
const bands = 128
const cepstra = 20
const binHertz = sampleRate / size

/** From power beside a full-scale sine to the squared magnitude of the transform. */
const scale = (size / 4) ** 2

/** Total energy of a frame of -60 dB. */
const silence = 0.5

/** The orthonormal cosine transform of the bands. */
const cosines = Array.from({ length: cepstra }, (_, order) =>
  Float32Array.from(
    { length: bands },
    (_, band) =>
      Math.cos((Math.PI * order * (band + 0.5)) / bands) * Math.sqrt((order === 0 ? 1 : 2) / bands),
  ),
)

/** In bins: how far amplitudes are from their centre, and below which bin 85 % of them are. */
function shapeOf(power: Float32Array, amplitudes: number, centroid: number) {
  let [spread, below, rolloff] = [0, 0, -1]
  for (let bin = 0; bin < power.length; bin++) {
    const amplitude = Math.sqrt(power[bin] ?? 0)
    spread += amplitude * (bin - centroid) ** 2
    below += amplitude
    if (rolloff < 0 && below >= 0.85 * amplitudes) rolloff = bin
  }
  return { bandwidth: Math.sqrt(spread / amplitudes), rolloff }
}

/** Share of the samples that have another sign than the one before. */
function crossingsOf(samples: Float32Array, from: number): number {
  let count = 0
  for (let at = from + 1; at < from + size; at++) {
    if ((samples[at] ?? 0) >= 0 !== (samples[at - 1] ?? 0) >= 0) count++
  }
  return count / size
}

/** What does not depend on the key. */
function chromaStatistics(chroma: number[]): number[] {
  const sum = chroma.reduce((total, value) => total + value, 0)
  const mean = sum / 12
  const deviation = Math.sqrt(chroma.reduce((t, value) => t + (value - mean) ** 2, 0) / 12)
  const entropy = -chroma.reduce((t, value) => {
    const share = value / (sum || 1)
    return share > 0 ? t + share * Math.log(share) : t
  }, 0)
  return [mean, deviation, Math.max(...chroma), entropy]
}
