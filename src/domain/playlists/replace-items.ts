import type { Touch } from '../../db/changes.ts'
import type { Db } from '../../db/engine.ts'
import type { PlaylistItem } from '../../model/playlist.ts'
import { newItems } from './add-items.ts'
import { type Editor, keepPlaylist, openPlaylist, type TakenPlaylist } from './edit-playlist.ts'
import { checkEditor } from './rights.ts'

/**
 * Puts items in place of all that a playlist holds; none = clears it.
 * @returns the new snapshot id
 */
export async function replaceItems(
  tx: Db,
  touch: Touch,
  { caller, now }: Editor,
  { playlistId, uris }: { playlistId: string; uris: string[] },
): Promise<string> {
  const items = await newItems(tx, uris, { addedAt: now, addedBy: caller.userId })
  const taken = await openPlaylist(tx, playlistId)
  checkEditor(taken.playlist, caller, "You cannot replace tracks of a playlist you don't own")
  return replaceAll(tx, touch, taken, { items, now })
}

/** The same for items that are known to be right, whoever put them there. */
export async function replaceAll(
  tx: Db,
  touch: Touch,
  taken: TakenPlaylist,
  { items, now }: { items: readonly PlaylistItem[]; now: number },
): Promise<string> {
  const removed = taken.items.total
  taken.items.clear()
  await taken.items.insert(0, items)
  return keepPlaylist(tx, touch, taken, {
    change: { kind: 'replace', removed, count: items.length },
    now,
  })
}
