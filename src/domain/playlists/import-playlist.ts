import type { Touch } from '../../db/changes.ts'
import type { Db } from '../../db/engine.ts'
import type { PlaylistItem } from '../../model/playlist.ts'
import type { PlaylistRecord } from '../../model/records.ts'
import { loadPlaylists } from '../../store/playlists.ts'
import { storeNewPlaylist } from './create-playlist.ts'
import { openPlaylist } from './edit-playlist.ts'
import { entryUri } from './item-uri.ts'
import { replaceAll } from './replace-items.ts'

/**
 * Stores a playlist that a source brings along. One that is there already gets the source's items
 * when they differ; its name, owner and rights stay as the owner may have changed them.
 */
export async function importPlaylist(
  tx: Db,
  touch: Touch,
  record: PlaylistRecord,
  now: number,
): Promise<'created' | 'updated' | 'unchanged'> {
  const items = record.entries.map((entry) => ({
    uri: entryUri(entry),
    addedAt: entry.addedAt ?? now,
    addedBy: entry.addedBy ?? record.ownerId,
  }))
  const known = (await loadPlaylists(tx, [record.id])).get(record.id)
  if (known === undefined) {
    const { id, ownerId, name, description = '', isPublic = true, isCollaborative = false } = record
    const fresh = { id, ownerId, name, description, isPublic, isCollaborative, items }
    await storeNewPlaylist(tx, touch, { ...fresh, images: record.images ?? [] }, now)
    return 'created'
  }
  const taken = await openPlaylist(tx, record.id)
  const all = Array.from({ length: taken.items.total }, (_, at) => at)
  if (isSame(await taken.items.at(all), items)) return 'unchanged'
  await replaceAll(tx, touch, taken, { items, now })
  return 'updated'
}

/** Times apart, which a source without them gets anew each time. */
const isSame = (kept: PlaylistItem[], read: PlaylistItem[]) =>
  kept.length === read.length && kept.every(({ uri }, at) => uri === read[at]?.uri)
