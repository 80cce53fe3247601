import { SeededRandom } from '../../lib/seeded-random.ts'
import { type Sound, type Stereo, sampleRate } from './sound.ts'

const blockSeconds = 4
/** Formants of vowels, in Hz. */
const vowels = [
  [730, 1_090],
  [530, 1_840],
  [300, 2_250],
  [570, 860],
  [440, 1_020],
] as const

/**
 * What stands for somebody talking: quiet syllables in phrases of four seconds with a breath
 * between, in a voice that the seed chooses. Nobody says anything.
 */
export class Speech implements Sound {
  readonly frames: number
  readonly #seed: string
  readonly #pitch: number

  constructor(durationMs: number, seed: string) {
    this.frames = Math.round((durationMs / 1_000) * sampleRate)
    this.#seed = seed
    this.#pitch = new SeededRandom(`voice ${seed}`).between(95, 210)
  }

  blockAt(frame: number): number {
    return Math.floor(frame / (blockSeconds * sampleRate))
  }

  startOf(block: number): number {
    return Math.min(this.frames, block * blockSeconds * sampleRate)
  }

  render(block: number): Stereo {
    const left = new Float32Array(this.startOf(block + 1) - this.startOf(block))
    const r = new SeededRandom(`phrase ${this.#seed} ${block}`)
    const until = r.between(3.1, 3.7)
    for (let at = 0.1; at < until; ) {
      const length = r.between(0.11, 0.24)
      const falling = 1.12 - 0.2 * (at / until)
      this.#syllable(left, at, length, this.#pitch * falling * r.between(0.95, 1.08), r)
      at += length + (r.chance(0.2) ? r.between(0.08, 0.22) : 0.02)
    }
    return { left, right: left.slice() }
  }

  /** A vowel: a buzz whose overtones are strong near two formants, with a soft consonant before. */
  #syllable(out: Float32Array, at: number, length: number, hz: number, r: SeededRandom): void {
    const [low, high] = r.pick(vowels)
    const from = Math.round(at * sampleRate)
    const frames = Math.round(length * sampleRate)
    const overtones = Array.from({ length: 20 }, (_, number) => {
      const f = hz * (number + 1)
      return Math.exp(-(((f - low) / 160) ** 2)) + 0.5 * Math.exp(-(((f - high) / 220) ** 2))
    })
    const strong = overtones
      .map((level, number) => ({
        level: 0.09 * level,
        step: (2 * Math.PI * hz * (number + 1)) / sampleRate,
      }))
      .filter(({ level }) => level > 0.004)
    const noise = r.chance(0.5) ? 0.03 : 0
    for (let frame = 0; frame < frames && from + frame < out.length; frame++) {
      const part = frame / frames
      const envelope = Math.sin(Math.PI * part) ** 0.7
      let sample = part < 0.2 ? noise * r.between(-1, 1) : 0
      for (const { level, step } of strong) sample += level * Math.sin(frame * step)
      out[from + frame] = (out[from + frame] as number) + sample * envelope
    }
  }
}
