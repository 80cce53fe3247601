import type { PlayerState, QueuedItem } from '../../model/player.ts'
import type { World } from './input.ts'
import { indexAt } from './order.ts'
import { isPlayable } from './walk.ts'

type Known = Pick<World, 'list' | 'durationOf'>

/**
 * What will play next, the user's queue before the rest of the list. A repeated track is followed
 * by itself; a repeated list by its beginning, unless it is shuffled anew then.
 */
export function upcoming(state: PlayerState, world: Known, count: number): QueuedItem[] {
  const items = state.queue.filter(({ uri }) => isPlayable(world, uri)).slice(0, count)
  const { current } = state
  if (state.repeat === 'track' && current !== null) {
    const again = { uid: current.uid, uri: current.uri }
    return [...items, ...Array.from({ length: count - items.length }, () => again)]
  }
  for (let at = state.cursor + 1; at < state.listLength && items.length < count; at++) {
    take(at)
  }
  if (state.repeat !== 'context' || state.isShuffled) return items
  for (let at = 0; at <= state.cursor && items.length < count; at++) take(at)
  return items

  function take(at: number): void {
    const index = indexAt(state, at)
    const uri = world.list[index]
    if (uri !== undefined && isPlayable(world, uri)) items.push({ uid: `c${index}`, uri })
  }
}

/** What of the list was played before, nearest last; after the natural end that is its last items. */
export function played(state: PlayerState, list: readonly string[], count: number): QueuedItem[] {
  const until = state.hasEnded
    ? state.listLength
    : state.current?.from === 'queue'
      ? state.cursor + 1
      : Math.max(0, state.cursor)
  const items: QueuedItem[] = []
  for (let at = Math.max(0, until - count); at < until; at++) {
    const index = indexAt(state, at)
    const uri = list[index]
    if (uri !== undefined) items.push({ uid: `c${index}`, uri })
  }
  return items
}
