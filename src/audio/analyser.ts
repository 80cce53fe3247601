import type { SoundAnalysis } from './analysis.ts'
import { sampleRate } from './analysis-rate.ts'
import { Fingerprinter } from './fingerprint.ts'
import { FrontEnd, type Measured } from './front-end.ts'
import { Descriptors } from './perceptual/descriptors.ts'
import { perceptualFeatures } from './perceptual/perceptual.ts'
import { speechLikelihood } from './perceptual/speech.ts'
import { onsetStrength } from './rhythm/onset-strength.ts'
import { findRhythm, intervalsOf } from './rhythm/rhythm.ts'
import { describeSections } from './shape/describe-sections.ts'
import { findFades } from './shape/fades.ts'
import { findSegments } from './shape/segments.ts'
import { findKey, noKey } from './tonal/key.ts'

/**
 * Analyses sound as it comes, in blocks. The sound itself is not kept, so an hour takes little more
 * memory than a minute; of what is longer than an hour only the loudness is measured to the end.
 */
export class Analyser {
  readonly #frontEnd: FrontEnd
  readonly #descriptors = new Descriptors()
  readonly #fingerprinter = new Fingerprinter(sampleRate)

  constructor(source: { sampleRate: number; channels: number }) {
    this.#frontEnd = new FrontEnd(source, [
      (mono) => this.#descriptors.push(mono),
      (mono) => this.#fingerprinter.push(mono),
    ])
  }

  /** @param channels equally many samples of each channel, -1 to 1 */
  push(channels: readonly Float32Array[]): void {
    this.#frontEnd.push(channels)
  }

  end(): SoundAnalysis {
    const measured = this.#frontEnd.end()
    const duration = measured.samples / sampleRate
    const classes = measured.pitches.classes()
    const onsets = onsetStrength(measured.mel)
    const rhythm = findRhythm(onsets, measured.mel, classes)
    const key = isSounding(measured) ? findKey(classes) : noKey
    const { metre, tempo } = rhythm
    const summary = {
      loudness: measured.loudness,
      tempo,
      tempoConfidence: rhythm.confidence,
      ...key,
      timeSignature: metre.beats,
      timeSignatureConfidence: metre.confidence,
    }
    return {
      ...summary,
      duration,
      samples: measured.samples,
      ...findFades(measured.level),
      ...intervalsOf(rhythm, duration),
      sections: describeSections({ rhythm, classes, level: measured.level, duration, summary }),
      segments: findSegments(
        { onsets: onsets.full, mel: measured.mel, level: measured.level, classes },
        duration,
      ),
      perceptual: perceptualFeatures(this.#descriptors.end(), {
        tempo,
        pulse: rhythm.pulse,
        speech: speechLikelihood(measured.level, rhythm.pulse),
      }),
      fingerprint: this.#fingerprinter.end(),
    }
  }
}

/** Whether anything is above the floor. */
const isSounding = ({ level }: Measured) => level.some((value) => value > -55)
