import type { SeededRandom } from '../../lib/seeded-random.ts'
import type { SectionKind } from './form.ts'

/** Semitones above the tonic of a chord's root, third and fifth. */
export type Chord = readonly [number, number, number]

export type Harmony = {
  /** Pitch class of the tonic. */
  tonic: number
  /** Semitones above the tonic of the seven steps. */
  scale: readonly number[]
  /** Four chords for each section, one for a bar. */
  chords: Record<SectionKind, readonly Chord[]>
}

const I: Chord = [0, 4, 7]
const IV: Chord = [5, 9, 12]
const V: Chord = [7, 11, 14]
const vi: Chord = [9, 12, 16]
const minorI: Chord = [0, 3, 7]
const minorIV: Chord = [5, 8, 12]
const VI: Chord = [8, 12, 15]

/**
 * Progressions that leave no doubt of the key: each begins with the tonic, and in minor the
 * dominant has its leading note, without which it would be the relative major as well.
 */
const major = {
  bright: [
    [I, IV, V, I],
    [I, IV, I, V],
    [I, V, IV, I],
  ],
  dark: [
    [I, vi, V, I],
    [I, V, vi, V],
    [I, IV, vi, V],
  ],
}
const minor = {
  bright: [
    [minorI, VI, minorIV, V],
    [minorI, minorIV, VI, V],
  ],
  dark: [
    [minorI, minorIV, V, minorI],
    [minorI, minorIV, minorI, V],
    [minorI, VI, V, minorI],
  ],
}

/** Chords for a piece: sections of one kind share theirs. */
export function harmonyOf(
  { key, mode, valence }: { key: number; mode: number; valence: number },
  r: SeededRandom,
): Harmony {
  const moods = mode === 1 ? major : minor
  const own = valence >= 0.5 ? moods.bright : moods.dark
  const verse = r.pick(own)
  const chorus = r.pick(moods.bright)
  const home = mode === 1 ? I : minorI
  return {
    tonic: key < 0 ? r.integer(0, 11) : key,
    scale: mode === 1 ? [0, 2, 4, 5, 7, 9, 11] : [0, 2, 3, 5, 7, 8, 11],
    chords: {
      intro: verse,
      verse,
      chorus,
      bridge: r.pick(moods.dark),
      outro: [verse[0] ?? home, verse[1] ?? home, verse[0] ?? home, home],
    },
  }
}
