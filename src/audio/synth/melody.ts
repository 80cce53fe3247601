import type { SeededRandom } from '../../lib/seeded-random.ts'
import type { Chord, Harmony } from './harmony.ts'

/** A note of a tune: where it begins in half beats, how long it is, and its step of the scale. */
export type TuneNote = { at: number; length: number; step: number; isAccented: boolean }

/** A tune of two bars, which a section repeats over its chords. */
export type Tune = TuneNote[][]

/** Draws a tune: strong beats are filled first, and it moves in small steps around its middle. */
export function tuneOf(beats: number, density: number, r: SeededRandom): Tune {
  let step = r.pick([0, 2, 4])
  return [0, 1].map((bar) => {
    const starts: number[] = []
    for (let at = 0; at < beats * 2; at++) {
      const isBeat = at % 2 === 0
      const chance = at === 0 ? 0.95 : isBeat ? density : density * 0.45
      if (r.chance(chance)) starts.push(at)
    }
    if (bar === 1 && starts.length > 2) starts.pop()
    return starts.map((at, number) => {
      step = Math.max(-2, Math.min(7, step + r.pick([-2, -1, -1, 0, 1, 1, 2])))
      const until = starts[number + 1] ?? beats * 2
      return { at, length: Math.min(until - at, 4), step, isAccented: at % 2 === 0 }
    })
  })
}

/** The pitch of a step above a tonic; on accents the nearest note of the chord. */
export function pitchOf({ step, isAccented }: TuneNote, harmony: Harmony, chord: Chord): number {
  const { scale } = harmony
  const octave = Math.floor(step / scale.length)
  const plain = octave * 12 + (scale[((step % 7) + 7) % 7] ?? 0)
  if (!isAccented) return plain
  const near = [-12, 0, 12].flatMap((shift) => chord.map((tone) => tone + shift))
  return near.reduce((best, tone) =>
    Math.abs(tone - plain) < Math.abs(best - plain) ? tone : best,
  )
}
