import type { Db } from '../db/engine.ts'
import type { PlaylistItem } from '../model/playlist.ts'

/** The items of some of a playlist's chunks; chunks that are gone are absent from the map. */
export async function loadChunks(
  db: Db,
  playlistId: string,
  chunks: readonly number[],
): Promise<Map<number, PlaylistItem[]>> {
  if (chunks.length === 0) return new Map()
  const rows = await db
    .selectFrom('playlist_chunk')
    .select(['chunk', 'items'])
    .where('playlist_id', '=', playlistId)
    .where('chunk', 'in', [...chunks])
    .execute()
  return new Map(rows.map((row) => [row.chunk, readItems(row.items)]))
}

export async function insertChunks(
  tx: Db,
  playlistId: string,
  chunks: ReadonlyMap<number, readonly PlaylistItem[]>,
): Promise<void> {
  if (chunks.size === 0) return
  const rows = [...chunks].map(([number, items]) => ({
    playlist_id: playlistId,
    chunk: number,
    items: writeItems(items),
  }))
  await tx.insertInto('playlist_chunk').values(rows).execute()
}

export async function deleteChunks(
  tx: Db,
  playlistId: string,
  chunks: readonly number[],
): Promise<void> {
  if (chunks.length === 0) return
  await tx
    .deleteFrom('playlist_chunk')
    .where('playlist_id', '=', playlistId)
    .where('chunk', 'in', [...chunks])
    .execute()
}

// A track, which nearly every item is, is stored as its bare id: a third of the bytes of a chunk.
const trackPrefix = 'spotify:track:'

type StoredItem = [what: string, addedAt: number, addedBy: string]

const writeItems = (items: readonly PlaylistItem[]) =>
  JSON.stringify(
    items.map(({ uri, addedAt, addedBy }): StoredItem => {
      const isTrack = uri.startsWith(trackPrefix)
      return [isTrack ? uri.slice(trackPrefix.length) : uri, addedAt, addedBy]
    }),
  )

const readItems = (text: string): PlaylistItem[] =>
  (JSON.parse(text) as StoredItem[]).map(([what, addedAt, addedBy]) => ({
    uri: what.includes(':') ? what : trackPrefix + what,
    addedAt,
    addedBy,
  }))
