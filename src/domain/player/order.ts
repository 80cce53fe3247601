import { SeededRandom } from '../../lib/seeded-random.ts'
import type { PlayerState, Shuffle } from '../../model/player.ts'

type Walked = Pick<PlayerState, 'isShuffled' | 'shuffle' | 'listLength'>

/** Which item of the list is played at a position of the play order. */
export const indexAt = (state: Walked, position: number): number =>
  state.isShuffled ? (shuffled(state.shuffle, state.listLength)[position] ?? position) : position

/** At which position of the play order an item of the list is played. */
export const positionOf = (state: Walked, index: number): number =>
  state.isShuffled ? shuffled(state.shuffle, state.listLength).indexOf(index) : index

/**
 * A permutation of 0 … length-1 that begins with `first`: the same for the same seed, whenever and
 * wherever it is asked for, so that a session only keeps the seed.
 */
export function shuffled({ seed, first }: Shuffle, length: number): Uint32Array {
  const key = `${seed} ${first} ${length}`
  const known = recent.get(key)
  if (known !== undefined) return known
  const order = Uint32Array.from({ length }, (_, at) => at)
  const random = new SeededRandom(seed)
  for (let at = length - 1; at > 0; at--) swap(order, at, random.integer(0, at))
  if (length > 0) swap(order, 0, order.indexOf(first))
  if (recent.size >= maxRecent) recent.clear()
  recent.set(key, order)
  return order
}

/** A shuffle of ten thousand takes a millisecond, and every command of a session asks for the same. */
const recent = new Map<string, Uint32Array>()
const maxRecent = 64

function swap(order: Uint32Array, one: number, other: number): void {
  const kept = order[one] ?? 0
  order[one] = order[other] ?? 0
  order[other] = kept
}
