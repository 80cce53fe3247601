import type { SeededRandom } from '../../lib/seeded-random.ts'
import type { Drum } from './drums.ts'
import type { BarPlace } from './form.ts'
import type { SoundFeatures } from './sound.ts'

/** A stroke of a pattern: when in beats, and how strong. */
export type Hit = { drum: Drum; beat: number; strength: number }

/** How the drummer plays a piece. */
export type Beat = {
  kind: 'floor' | 'backbeat' | 'soft' | 'none'
  /** Half beats after which the kick comes once more. */
  extraKicks: number[]
  hasClap: boolean
}

export function beatOf(features: SoundFeatures, beats: number, r: SeededRandom): Beat {
  const { acousticness, danceability, energy } = features
  const kind =
    energy < 0.12
      ? 'none'
      : energy < 0.38 || acousticness > 0.75
        ? 'soft'
        : danceability >= 0.66 && acousticness < 0.4
          ? 'floor'
          : 'backbeat'
  const extraKicks = r.chance(0.6) ? [r.integer(1, beats - 1) * 2 - 1] : []
  return { kind, extraKicks, hasClap: acousticness < 0.3 && r.chance(0.6) }
}

/** The strokes of a bar. Every beat has one, so that the beat is never in doubt. */
export function hitsOf(beat: Beat, features: SoundFeatures, beats: number, bar: BarPlace): Hit[] {
  if (beat.kind === 'none') return []
  const hits: Hit[] = []
  const isFull = bar.section === 'verse' || bar.section === 'chorus'
  const add = (drum: Drum, at: number, strength: number) => hits.push({ drum, beat: at, strength })
  if (beat.kind === 'soft') {
    for (let at = 0; at < beats; at++) add('shaker', at, at === 0 ? 0.7 : 0.5)
    add('softKick', 0, 0.6)
    if (isFull) for (const at of weakBeats(beats)) add('brush', at, 0.5)
    return hits
  }
  if (bar.section === 'chorus' && bar.at === 0) add('crash', 0, 0.5)
  const back = beat.hasClap ? 'clap' : 'snare'
  for (let at = 0; at < beats; at++) {
    if (beat.kind === 'floor' || at === 0) add('kick', at, at === 0 ? 1 : 0.85)
    add('hat', at, at === 0 ? 0.55 : 0.4)
  }
  if (beat.kind === 'backbeat') {
    if (beats === 4) add('kick', 2, 0.85)
    if (isFull) for (const half of beat.extraKicks) add('kick', half / 2, 0.5)
  }
  if (bar.section !== 'intro') for (const at of weakBeats(beats)) add(back, at, 0.8)
  if (isFull && features.tempo < 150 && features.energy > 0.45) {
    for (let at = 0; at < beats; at++) {
      const isOpen = beat.kind === 'floor' && bar.section === 'chorus'
      add(isOpen ? 'openHat' : 'hat', at + 0.5, isOpen ? 0.4 : 0.25)
    }
  }
  if (bar.at === bar.of - 1 && bar.of >= 4) {
    for (const [at, strength] of [0.5, 0.75, 1].entries()) {
      add('tom', beats - 1 + at * 0.25, 0.4 + strength * 0.3)
    }
  }
  return hits
}

/** Where the snare is: the second and fourth of four, the last two of three. */
const weakBeats = (beats: number) =>
  Array.from({ length: beats }, (_, at) => at).filter((at) =>
    beats === 3 ? at > 0 : at % 2 === 1 && at < beats,
  )
