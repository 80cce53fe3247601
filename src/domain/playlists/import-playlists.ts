import type { Touch } from '../../db/changes.ts'
import type { Db } from '../../db/engine.ts'
import type { PlaylistItem } from '../../model/playlist.ts'
import type { PlaylistRecord } from '../../model/records.ts'
import { loadPlaylists } from '../../store/playlists.ts'
import { insertNewPlaylists, type NewPlaylist } from './create-playlist.ts'
import { openPlaylist } from './edit-playlist.ts'
import { entryUri } from './item-uri.ts'
import { replaceAll } from './replace-items.ts'
import { indexPlaylists } from './search-doc.ts'

/**
 * Stores playlists that a source brings along. One that is there already gets the source's items
 * when they differ; its name, owner and rights stay as the owner may have changed them.
 * @returns what became of each, in order
 */
export async function importPlaylists(
  tx: Db,
  touch: Touch,
  records: readonly PlaylistRecord[],
  now: number,
): Promise<('created' | 'updated' | 'unchanged')[]> {
  const known = await loadPlaylists(
    tx,
    records.map(({ id }) => id),
  )
  // A source may have a list twice; then the second one replaces what the first one made.
  const first = new Map(records.toReversed().map((record) => [record.id, record]))
  const isNew = (record: PlaylistRecord) => !known.has(record.id) && first.get(record.id) === record
  const fresh = records.filter(isNew).map((record) => toNew(record, now))
  await indexPlaylists(tx, await insertNewPlaylists(tx, touch, fresh, now))
  const outcomes: ('created' | 'updated' | 'unchanged')[] = []
  for (const record of records) {
    outcomes.push(
      isNew(record)
        ? 'created'
        : await replaceItems(tx, touch, record.id, itemsOf(record, now), now),
    )
  }
  return outcomes
}

const toNew = (record: PlaylistRecord, now: number): NewPlaylist => {
  const { id, ownerId, name, description = '', isPublic = true, isCollaborative = false } = record
  const items = itemsOf(record, now)
  const images = record.images ?? []
  return { id, ownerId, name, description, isPublic, isCollaborative, images, items }
}

const itemsOf = ({ entries, ownerId }: PlaylistRecord, now: number): PlaylistItem[] =>
  entries.map((entry) => ({
    uri: entryUri(entry),
    addedAt: entry.addedAt ?? now,
    addedBy: entry.addedBy ?? ownerId,
  }))

async function replaceItems(
  tx: Db,
  touch: Touch,
  id: string,
  items: PlaylistItem[],
  now: number,
): Promise<'updated' | 'unchanged'> {
  const taken = await openPlaylist(tx, id)
  const all = Array.from({ length: taken.items.total }, (_, at) => at)
  if (isSame(await taken.items.at(all), items)) return 'unchanged'
  await replaceAll(tx, touch, taken, { items, now })
  return 'updated'
}

/** Times apart, which a source without them gets anew each time. */
const isSame = (kept: PlaylistItem[], read: PlaylistItem[]) =>
  kept.length === read.length && kept.every(({ uri }, at) => uri === read[at]?.uri)
