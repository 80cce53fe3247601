import type { PlaylistChange } from '../../model/playlist.ts'
import { countBefore, isInRuns, runsLength } from './runs.ts'

/**
 * Positions that were read against an older version of a playlist, carried through what changed
 * since. An item keeps its identity through moves; what was inserted meanwhile is never meant.
 */

/** Where the item at a position is now; undefined when it is gone. */
export function rebaseItem(
  changes: readonly PlaylistChange[],
  position: number,
): number | undefined {
  const { at, isGone } = follow(changes, { at: position, isGone: false })
  return isGone ? undefined : at
}

/**
 * Where "before the item at this position" is now. A position after the last item means the end;
 * in place of an item that is gone, the place it left counts.
 * @param total how many items the older version had
 */
export function rebaseGap(
  changes: readonly PlaylistChange[],
  position: number,
  total: number,
): number {
  return follow(changes, { at: position, isGone: position >= total }).at
}

/** How many items there were before some changes, counted back from how many there are. */
export function totalBefore(changes: readonly PlaylistChange[], total: number): number {
  return changes.reduce((sum, change) => sum - growth(change), total)
}

/** An item's position, or, once it is gone, the place between two items that it left. */
type Place = { at: number; isGone: boolean }

const follow = (changes: readonly PlaylistChange[], place: Place) => changes.reduce(step, place)

function step({ at, isGone }: Place, change: PlaylistChange): Place {
  switch (change.kind) {
    case 'details':
      return { at, isGone }
    case 'insert':
      return { at: at >= change.at ? at + change.count : at, isGone }
    case 'remove':
      return {
        at: at - countBefore(change.runs, at),
        isGone: isGone || isInRuns(change.runs, at),
      }
    case 'move':
      return { at: moved({ at, isGone }, change), isGone }
    case 'replace':
      return { at: change.count, isGone: true }
  }
}

function moved({ at, isGone }: Place, { runs, before }: PlaylistChange & { kind: 'move' }): number {
  // Positions among the items that stay; the block goes in at `gap` of them.
  const rest = at - countBefore(runs, at)
  const gap = before - countBefore(runs, before)
  if (!isGone && isInRuns(runs, at)) return gap + countBefore(runs, at)
  return rest >= gap ? rest + runsLength(runs) : rest
}

function growth(change: PlaylistChange): number {
  if (change.kind === 'insert') return change.count
  if (change.kind === 'remove') return -runsLength(change.runs)
  return change.kind === 'replace' ? change.count - change.removed : 0
}
