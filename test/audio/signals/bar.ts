import type { SeededRandom } from '../../../src/lib/seeded-random.ts'
import type { Manner } from './manner.ts'
import type { PiecePlan } from './pieces.ts'

/** A bar of a piece and who plays it. */
export type Bar = {
  plan: PiecePlan
  manner: Manner
  out: Float32Array
  /** Seconds. */
  beat: number
  /** Beats from the start of the piece. */
  first: number
  /** Degree of the scale that the chord stands on, counted from 0. */
  degree: number
  pattern: Groove
  random: SeededRandom
  /** What moves notes off their places; apart, so that how a piece is played changes nothing else. */
  hand: SeededRandom
  noise: () => number
}

/** What stays the same from bar to bar; places are in beats. */
export type Groove = { kicks: number[]; snares: number[]; bass: number[]; stabs: number[] }

/** Where a piece has its drums, its bass and its chords. @param wild multiplies what is syncopated */
export function groove(metre: number, random: SeededRandom, wild: number): Groove {
  const offbeats = Array.from({ length: metre }, (_, at) => at + 0.5)
  const syncopated = (share: number) => offbeats.filter(() => random.chance(share * wild))
  const backbeats = metre === 3 ? [1, 2] : metre === 4 ? [1, 3] : metre === 5 ? [1, 4] : [2, 4, 6]
  const middle = metre === 3 ? [] : metre === 4 ? [2] : metre === 5 ? [3] : [3, 5]
  return {
    kicks: [0, ...middle, ...syncopated(0.2)],
    snares: backbeats,
    bass: [0, ...middle, ...syncopated(0.35)],
    stabs: [...syncopated(0.4), ...(random.chance(0.5) ? [0] : [1])],
  }
}

/** When a place in a bar sounds, in seconds: `at` is in beats. */
export const timeOf = (bar: Bar, at: number) =>
  beatTime(bar, bar.first + at) + bar.hand.normal(0, bar.manner.looseness)

const lead = 0.35

/** When a beat of the piece is, in seconds. Where there is rubato, the tempo swells and falls. */
export function beatTime(
  { beat, manner: { rubato } }: { beat: number; manner: Manner },
  at: number,
): number {
  const swell = (rubato * rubatoBeats) / (2 * Math.PI)
  return lead + beat * (at + swell * Math.sin((2 * Math.PI * at) / rubatoBeats))
}

const rubatoBeats = 32

export const everyBeat = (metre: number) => Array.from({ length: metre }, (_, at) => at)
export const offbeatsOf = (metre: number) => everyBeat(metre).map((at) => at + 0.5)
export const everyHalf = (metre: number) => Array.from({ length: metre * 2 }, (_, at) => at / 2)
