import { Band } from './band.ts'
import { mixStroke } from './drums.ts'
import { type BarPlace, formOf } from './form.ts'
import { gainFor, limited } from './level.ts'
import { mixNote } from './note.ts'
import { type Sound, type SoundFeatures, type Stereo, sampleRate } from './sound.ts'

/** Bars that are played to find out how loud the band is. */
const rehearsed = 16
/** Seconds in which the end fades. */
const fadeSeconds = 4

/**
 * A piece of music made from audio features: it has their tempo, key, mode, metre and loudness, and
 * sounds as energetic, acoustic and cheerful as they say. Its blocks are bars; what a bar needs of
 * the one before is made with it.
 */
export class Piece implements Sound {
  readonly frames: number
  readonly #band: Band
  readonly #bars: BarPlace[]
  readonly #framesPerBeat: number
  readonly #gain: number

  /** @param seed what makes it this piece and no other, such as the track's id */
  constructor(features: SoundFeatures, durationMs: number, seed: string) {
    const tempo = features.tempo >= 30 && features.tempo <= 300 ? features.tempo : 110
    this.#band = new Band({ ...features, tempo }, seed)
    this.frames = Math.round((durationMs / 1_000) * sampleRate)
    this.#framesPerBeat = (60 / tempo) * sampleRate
    const framesPerBar = this.#framesPerBeat * this.#band.beats
    this.#bars = formOf(Math.max(1, Math.ceil(this.frames / framesPerBar)))
    const blocks = Array.from({ length: Math.min(rehearsed, this.#bars.length) }, (_, at) =>
      this.#dry(Math.floor(((at + 0.5) / rehearsed) * this.#bars.length)),
    )
    this.#gain = gainFor(blocks, features.loudness)
  }

  blockAt(frame: number): number {
    const guess = Math.floor(frame / (this.#framesPerBeat * this.#band.beats))
    const block = this.startOf(guess + 1) <= frame ? guess + 1 : guess
    return Math.min(block, this.#bars.length - 1)
  }

  startOf(block: number): number {
    return Math.min(this.frames, Math.round(block * this.#framesPerBeat * this.#band.beats))
  }

  render(block: number): Stereo {
    const sound = this.#dry(block)
    const start = this.startOf(block)
    const fade = Math.min(fadeSeconds * sampleRate, this.frames / 4)
    for (const channel of [sound.left, sound.right]) {
      for (let at = 0; at < channel.length; at++) {
        const left = this.frames - start - at
        const level = left < fade ? this.#gain * (left / fade) : this.#gain
        channel[at] = limited(level * (channel[at] as number))
      }
    }
    return sound
  }

  /** A bar as the band plays it, with what still sounds from the bar before. */
  #dry(block: number): Stereo {
    const start = this.startOf(block)
    const length = this.startOf(block + 1) - start
    const sound = { left: new Float32Array(length), right: new Float32Array(length) }
    for (const number of [block - 1, block]) {
      const bar = this.#bars[number]
      if (bar === undefined) continue
      const offset = start - this.startOf(number)
      const { notes, strokes } = this.#band.play(number, bar, this.#framesPerBeat)
      for (const note of notes) mixNote(note, offset - note.start, sound)
      for (const stroke of strokes) mixStroke(stroke, offset - stroke.start, sound)
    }
    return sound
  }
}
