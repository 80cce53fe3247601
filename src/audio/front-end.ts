import { chromaHop, hop, sampleRate } from './analysis-rate.ts'
import { Framer } from './dsp/framer.ts'
import { Frames } from './dsp/frames.ts'
import { LoudnessMeter } from './dsp/loudness-meter.ts'
import { MelBank } from './dsp/mel-bank.ts'
import { Resampler } from './dsp/resampler.ts'
import { Spectrum } from './dsp/spectrum.ts'
import { PitchFrames } from './tonal/pitch-frames.ts'

/** What is measured while the sound passes by; everything else is computed from it at the end. */
export type Measured = {
  /** Samples of one channel at the analysis rate. */
  samples: number
  /** LUFS. */
  loudness: number
  /** Logarithmic mel bands, 86 frames a second. */
  mel: Frames
  /** Level of each of those frames, in dB below full scale. */
  level: Float32Array
  pitches: PitchFrames
}

/**
 * Measures a stream of sound block by block: loudness on its own channels and rate, everything else
 * on one channel at 22,050 Hz. Nothing of the sound itself is kept.
 */
export class FrontEnd {
  readonly #meter: LoudnessMeter
  readonly #resampler: Resampler
  readonly #consumers: ((mono: Float32Array) => void)[]
  readonly #framers: Framer[]
  readonly #mel = new Frames(melBands)
  readonly #level = new Frames(1)
  readonly #pitches = new PitchFrames()
  #samples = 0

  /** @param consumers are given the mono sound as it comes */
  constructor(
    source: { sampleRate: number; channels: number },
    consumers: ((mono: Float32Array) => void)[] = [],
  ) {
    this.#meter = new LoudnessMeter(source.sampleRate, source.channels)
    this.#resampler = new Resampler(source.sampleRate, sampleRate)
    this.#consumers = consumers
    this.#framers = [this.#melFramer(), this.#pitchFramer()]
  }

  /** @param channels equally many samples of each channel */
  push(channels: readonly Float32Array[]): void {
    this.#meter.push(channels)
    this.#take(this.#resampler.push(mixed(channels)))
  }

  end(): Measured {
    this.#take(this.#resampler.end())
    for (const framer of this.#framers) framer.end()
    return {
      samples: this.#samples,
      loudness: this.#meter.integrated(),
      mel: this.#mel,
      level: this.#level.values,
      pitches: this.#pitches,
    }
  }

  #take(mono: Float32Array): void {
    if (this.#samples < longest) for (const framer of this.#framers) framer.push(mono)
    this.#samples += mono.length
    for (const consume of this.#consumers) consume(mono)
  }

  #melFramer(): Framer {
    const spectrum = new Spectrum(1024)
    const bank = new MelBank({ bands: melBands, size: 1024, sampleRate, from: 30, to: 10_000 })
    return new Framer(1024, hop, (buffer, at) => {
      const power = spectrum.measure(buffer, at)
      let total = 0
      for (const bin of power) total += bin
      this.#level.add()[0] = Math.max(floor, 10 * Math.log10(total + 1e-12))
      const bands = this.#mel.add()
      bank.apply(power, bands)
      for (let band = 0; band < bands.length; band++) {
        bands[band] = Math.log10(1 + compression * (bands[band] ?? 0))
      }
    })
  }

  #pitchFramer(): Framer {
    const spectrum = new Spectrum(4096)
    return new Framer(4096, chromaHop, (buffer, at) =>
      this.#pitches.add(spectrum.measure(buffer, at)),
    )
  }
}

const melBands = 40

/** Samples of which frames are kept: an hour takes 55 MB. */
const longest = 3600 * sampleRate

/** dB. */
const floor = -60

/** How far below full scale bands still count: about 50 dB. */
const compression = 100_000

function mixed(channels: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array(0), second] = channels
  if (second === undefined) return first
  const mono = new Float32Array(first.length)
  for (const channel of channels) {
    for (let at = 0; at < mono.length; at++) mono[at] = (mono[at] ?? 0) + (channel[at] ?? 0)
  }
  const share = 1 / channels.length
  for (let at = 0; at < mono.length; at++) mono[at] = (mono[at] ?? 0) * share
  return mono
}
