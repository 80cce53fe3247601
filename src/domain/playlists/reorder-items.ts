import type { Touch } from '../../db/changes.ts'
import type { Db } from '../../db/engine.ts'
import { badRequest } from '../../lib/errors.ts'
import type { Run } from '../../model/playlist.ts'
import { changesSince, type Editor, keepPlaylist, openPlaylist } from './edit-playlist.ts'
import { rebaseGap, rebaseItem, totalBefore } from './rebase.ts'
import { checkEditor } from './rights.ts'
import { countBefore, toRuns } from './runs.ts'

export type Reorder = {
  playlistId: string
  rangeStart: number
  rangeLength: number
  insertBefore: number
  snapshotId?: string | undefined
}

/**
 * Moves a run of items before another item. All positions are those before the move, in the
 * version that `snapshotId` names. When and by whom the items were added stays.
 * @returns the snapshot id afterwards; the same as before when nothing moved
 */
export async function reorderItems(
  tx: Db,
  touch: Touch,
  { caller, now }: Editor,
  { playlistId, rangeStart, rangeLength, insertBefore, snapshotId }: Reorder,
): Promise<string> {
  const taken = await openPlaylist(tx, playlistId)
  const { playlist, items } = taken
  checkEditor(playlist, caller, "You cannot reorder tracks of a playlist you don't own")
  const changes = await changesSince(tx, playlist, snapshotId)
  const total = totalBefore(changes, items.total)
  const isInside =
    rangeStart >= 0 && rangeLength >= 1 && rangeStart + rangeLength <= total && insertBefore >= 0
  if (!isInside || insertBefore > total) throw badRequest('Given positions are out of bounds')

  const positions = Array.from({ length: rangeLength }, (_, at) => rangeStart + at)
    .flatMap((position) => rebaseItem(changes, position) ?? [])
    .sort((a, b) => a - b)
  const before = rebaseGap(changes, insertBefore, total)
  const runs = toRuns(positions)
  if (isInPlace(runs, before)) return playlist.snapshotId

  const moved = await items.remove(positions)
  await items.insert(before - countBefore(runs, before), moved)
  return keepPlaylist(tx, touch, taken, { change: { kind: 'move', runs, before }, now })
}

/** Whether what is to be moved stands there already, or is gone. */
function isInPlace(runs: Run[], before: number): boolean {
  const [run, ...others] = runs
  if (run === undefined) return true
  const [start, length] = run
  return others.length === 0 && start <= before && before <= start + length
}
