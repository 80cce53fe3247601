import { hertz, type Instrument, tableSize, tablesOf } from './instruments.ts'
import { type Stereo, sampleRate } from './sound.ts'

/** A note of a bar; times in frames from the bar's beginning. */
export type Note = {
  instrument: Instrument
  midi: number
  start: number
  length: number
  /** 0 to 1. */
  strength: number
  /** -1 is left. */
  pan: number
}

/** Envelope and colour are worked out once for so many frames, and drawn as lines between. */
const step = 64

/**
 * Adds a note to a block.
 * @param from where in the note the block begins; negative when the note begins later
 */
export function mixNote(note: Note, from: number, { left, right }: Stereo): void {
  const { instrument, midi, length, strength, pan } = note
  const end = Math.min(left.length, length + Math.ceil(instrument.release * sampleRate) - from)
  const { bright, dark } = tablesOf(instrument, midi)
  const spread = 2 ** (instrument.spread / 2_400)
  const perFrame = (hertz(midi) / sampleRate) * tableSize
  const perLeft = perFrame / spread
  const perRight = perFrame * spread
  const level = strength * instrument.gain
  const toLeft = level * Math.sqrt(0.5 - pan / 2)
  const toRight = level * Math.sqrt(0.5 + pan / 2)
  let at = Math.max(0, -from)
  while (at < end) {
    const to = Math.min(end, at + step)
    const age = at + from
    let envelope = envelopeAt(instrument, age, length)
    const envelopeStep = (envelopeAt(instrument, age + step, length) - envelope) / step
    const colour = Math.exp(-age / (instrument.mellowing * sampleRate))
    let leftPhase = (age * perLeft) % tableSize
    let rightPhase = (age * perRight) % tableSize
    for (; at < to; at++) {
      const l = leftPhase | 0
      const r = rightPhase | 0
      const lBright = bright[l] as number
      const rBright = bright[r] as number
      const lDark = dark[l] as number
      const rDark = dark[r] as number
      const lSample = lDark + (lBright - lDark) * colour
      const rSample = rDark + (rBright - rDark) * colour
      left[at] = (left[at] as number) + lSample * envelope * toLeft
      right[at] = (right[at] as number) + rSample * envelope * toRight
      envelope += envelopeStep
      leftPhase += perLeft
      if (leftPhase >= tableSize) leftPhase -= tableSize
      rightPhase += perRight
      if (rightPhase >= tableSize) rightPhase -= tableSize
    }
  }
}

/** Level of a note at an age in frames: up, down to where it is held, and out after its end. */
function envelopeAt(instrument: Instrument, age: number, length: number): number {
  const { attack, decay, sustain, release } = instrument
  const seconds = Math.min(age, length) / sampleRate
  const rise = Math.min(1, seconds / attack)
  const held = sustain + (1 - sustain) * Math.exp(-Math.max(0, seconds - attack) / decay)
  if (age <= length) return rise * held
  const over = (age - length) / (release * sampleRate)
  return over >= 1 ? 0 : rise * held * (1 - over) ** 2
}
