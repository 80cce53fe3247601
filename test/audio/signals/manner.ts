import type { SeededRandom } from '../../../src/lib/seeded-random.ts'

/** How a piece is played, beside what is played. */
export type Manner = {
  /** Seconds that notes are off their places: one standard deviation. */
  looseness: number
  /** How far the tempo swells and falls, as a share of it. */
  rubato: number
  /** Cents above 440 Hz. */
  tuning: number
  /** Gain of steady noise. */
  hiss: number
  /** What the shares of syncopated notes are multiplied with. */
  syncopation: number
  /** Degrees of the scale, counted from 0, one for each bar; for major and for minor. */
  progressions: Readonly<{ major: readonly number[][]; minor: readonly number[][] }>
}

/** As a machine plays. The analysis was tuned with this. */
export const exact: Manner = {
  looseness: 0,
  rubato: 0,
  tuning: 0,
  hiss: 0,
  syncopation: 1,
  progressions: {
    major: [
      [0, 4, 5, 3],
      [0, 3, 4, 0],
      [0, 5, 3, 4],
      [0, 3, 0, 4],
    ],
    minor: [
      [0, 3, 4, 0],
      [0, 5, 3, 4],
      [0, 3, 0, 4],
      [0, 6, 5, 4],
    ],
  },
}

/**
 * As people play: off their places, with a tempo that breathes, out of tune with the standard, more
 * syncopated, with other chords and some noise. Nothing was ever tuned with this.
 */
export function human(random: SeededRandom): Manner {
  return {
    looseness: random.between(0.004, 0.012),
    rubato: random.between(0, 0.03),
    tuning: random.between(-30, 30),
    hiss: random.between(0, 0.01),
    syncopation: random.between(1, 2),
    progressions: {
      major: [
        [0, 3, 1, 4],
        [0, 2, 3, 4],
        [3, 4, 0, 5],
        [0, 1, 4, 0],
      ],
      minor: [
        [0, 2, 6, 4],
        [0, 4, 0, 3],
        [5, 6, 0, 0],
        [0, 3, 6, 2],
      ],
    },
  }
}
