import { SeededRandom } from '../../src/lib/seeded-random.ts'
import { exact, human, type Manner } from './signals/manner.ts'
import { medley, noteTrain } from './signals/other.ts'
import { type Piece, type PiecePlan, playPiece } from './signals/pieces.ts'
import { percussiveStyles, softStyles } from './signals/styles.ts'

/** A set of sounds whose truth is known. */
export type SoundSet = {
  name: string
  /** Seeds of pieces, note trains and medleys count from here. */
  first: number
  mannerOf: (random: SeededRandom) => Manner
}

/** What the analysis was tuned with. */
export const tuned: SoundSet = { name: 'tuned', first: 0, mannerOf: () => exact }

/** What it was never tuned with: other seeds, and players who are people. Leave it so. */
export const heldOut: SoundSet = { name: 'held out', first: 5_000, mannerOf: human }

/** Pieces of every style, metre, tempo and key. @param seconds of each */
export function* piecesOf(set: SoundSet, count: number, seconds: number): Generator<Piece> {
  const random = new SeededRandom(set === tuned ? 'plans' : `plans ${set.name}`)
  for (let at = 0; at < count; at++) {
    const plan = planOf(at, random, seconds)
    const manner = set.mannerOf(new SeededRandom(`manner ${set.first + at}`))
    yield playPiece({ ...plan, seed: set.first + at }, manner)
  }
}

function planOf(at: number, random: SeededRandom, seconds: number): Omit<PiecePlan, 'seed'> {
  const styles = [...percussiveStyles, ...softStyles]
  const metres = [4, 4, 4, 4, 3, 3, 5, 7]
  return {
    style: styles[at % styles.length] ?? 'rock',
    bpm: random.between(62, 185),
    metre: metres[Math.floor(at / styles.length) % metres.length] ?? 4,
    key: random.integer(0, 11),
    mode: random.integer(0, 1),
    seconds,
  }
}

/** Notes at uneven times. */
export const noteTrainsOf = ({ first }: SoundSet, count: number) =>
  Array.from({ length: count }, (_, at) => noteTrain(20, first + at))

/** Pieces one after the other. */
export function* medleysOf(set: SoundSet, count: number): Generator<ReturnType<typeof medley>> {
  for (let seed = set.first; seed < set.first + count; seed++) {
    yield medley(seed, set.mannerOf(new SeededRandom(`manner of medley ${seed}`)))
  }
}
