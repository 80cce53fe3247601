import { type Bar, timeOf } from './bar.ts'
import { addKick, addNoise, addSnare, addTone } from './instruments.ts'
import type { PiecePlan } from './pieces.ts'

/** What a band plays in a bar. Places are in beats. */

type Levels = { hats: number; kick: number; snare: number; hat: number }

export function drums(bar: Bar, { hats, kick, snare, hat: level }: Levels): void {
  for (const at of bar.pattern.kicks) addKick(bar.out, timeOf(bar, at), kick)
  for (const at of bar.pattern.snares) addSnare(bar.out, timeOf(bar, at), snare, bar.noise)
  for (let at = 0; at < bar.plan.metre; at += hats) hat(bar, at, at % 1 === 0 ? level : level * 0.6)
}

export function hat(bar: Bar, at: number, gain: number): void {
  addNoise(bar.out, timeOf(bar, at), { gain, decay: 0.02, bright: true, random: bar.noise })
}

export function bass(bar: Bar, places: readonly number[], gain: number, length = 0.9): void {
  for (const at of places) {
    const fifth = at !== 0 && bar.random.chance(0.2) ? 4 : 0
    const note = { at: timeOf(bar, at), seconds: bar.beat * length, attack: 0.004, decay: 0.5 }
    const hertz = hertzOf(
      bar,
      36 + scaleNote(bar.plan, bar.degree + fifth) - 12 * (fifth > 0 ? 1 : 0),
    )
    addTone(bar.out, { ...note, hertz, gain, harmonics: [1, 0.6, 0.3, 0.15] })
  }
}

type Voicing = { seconds: number; gain: number; kind: 'organ' | 'pluck' | 'piano' | 'pad' }

export function chord(bar: Bar, at: number, { seconds, gain, kind }: Voicing): void {
  for (const third of [0, 2, 4]) {
    const hertz = hertzOf(bar, 60 + chordNote(bar, third))
    const tone = { at: timeOf(bar, at), seconds, hertz, gain: gain * (0.9 + 0.2 * bar.noise()) }
    addTone(bar.out, { ...tone, ...voices[kind] })
  }
}

const voices = {
  organ: { harmonics: [1, 0.5, 0.35, 0.2, 0.1], attack: 0.008, decay: 0 },
  pluck: { harmonics: [1, 0.7, 0.5, 0.3, 0.2], attack: 0.002, decay: 0.08 },
  piano: { harmonics: [1, 0.5, 0.25, 0.12, 0.06, 0.03], attack: 0.004, decay: 0.5 },
  pad: { harmonics: [1, 0.3, 0.15], attack: 0.25, decay: 0 },
}

export function arpeggio(bar: Bar, step: number, gain: number): void {
  const shape = [0, 2, 4, 7, 4, 2]
  for (let at = 0, n = 0; at < bar.plan.metre; at += step, n++) {
    const hertz = hertzOf(bar, 60 + chordNote(bar, shape[n % shape.length] ?? 0))
    const tone = { at: timeOf(bar, at), seconds: bar.beat * 0.8, hertz }
    addTone(bar.out, { ...tone, gain: at === 0 ? gain * 1.4 : gain, ...voices.piano })
  }
}

/** Chord tones on the beats, steps of the scale between them. */
export function melody(bar: Bar, gain: number, share: number): void {
  for (let at = 0; at < bar.plan.metre; at += 0.5) {
    if (!bar.random.chance(at % 1 === 0 ? share : share * 0.4)) continue
    const step = at % 1 === 0 ? bar.random.pick([0, 2, 4]) : bar.random.integer(0, 6)
    const hertz = hertzOf(bar, 72 + chordNote(bar, step))
    const tone = { at: timeOf(bar, at), seconds: bar.beat * 0.7, hertz, gain }
    addTone(bar.out, { ...tone, harmonics: [1, 0.4, 0.2, 0.1], attack: 0.01, decay: 0.6 })
  }
}

/** A note of the scale above the bar's root; the chord on the fifth has the leading note in minor. */
function chordNote({ plan, degree }: Bar, step: number): number {
  const raised = plan.mode === 0 && degree % 7 === 4 && (degree + step) % 7 === 6 ? 1 : 0
  return scaleNote(plan, degree + step) + raised
}

/** Semitones above a C of a degree of the piece's scale. */
function scaleNote({ key, mode }: PiecePlan, degree: number): number {
  const scale = mode === 1 ? [0, 2, 4, 5, 7, 9, 11] : [0, 2, 3, 5, 7, 8, 10]
  return key + (scale[degree % 7] ?? 0) + 12 * Math.floor(degree / 7)
}

const hertzOf = ({ manner }: Bar, note: number) =>
  440 * 2 ** ((note - 69 + manner.tuning / 100) / 12)
