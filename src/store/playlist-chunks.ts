import type { Compilable, ExpressionBuilder } from 'kysely'
import type { Db } from '../db/engine.ts'
import type { Tables } from '../db/schema/index.ts'
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
    .where(isAmong(playlistId, chunks))
    .execute()
  return new Map(rows.map((row) => [row.chunk, readItems(row.items)]))
}

/** Chunks to write, by their new numbers, and chunks that they take the place of. */
export type ChunkChange = {
  written: ReadonlyMap<number, readonly PlaylistItem[]>
  dropped: readonly number[]
}

/** The statements that put chunks in place of others. */
export function rewriting(
  tx: Db,
  playlistId: string,
  { written, dropped }: ChunkChange,
): Compilable[] {
  const rows = [...written].map(([chunk, items]) => ({ chunk, items: writeItems(items) }))
  const [row] = rows
  if (row !== undefined && rows.length === 1 && dropped.length === 1) {
    // What nearly every change of a long list comes to; one statement instead of two.
    return [tx.updateTable('playlist_chunk').set(row).where(isAmong(playlistId, dropped))]
  }
  const statements: Compilable[] = []
  if (dropped.length > 0) {
    statements.push(tx.deleteFrom('playlist_chunk').where(isAmong(playlistId, dropped)))
  }
  if (rows.length > 0) {
    const values = rows.map((fresh) => ({ playlist_id: playlistId, ...fresh }))
    statements.push(tx.insertInto('playlist_chunk').values(values))
  }
  return statements
}

const isAmong =
  (playlistId: string, chunks: readonly number[]) =>
  (eb: ExpressionBuilder<Tables, 'playlist_chunk'>) =>
    eb.and([eb('playlist_id', '=', playlistId), eb('chunk', 'in', [...chunks])])

// A track, which nearly every item is, is stored as its bare id: a third of the bytes of a chunk.
const trackPrefix = 'spotify:track:'

type StoredItem = [what: string, addedAt: number, addedBy: string]

/** The items of a chunk as they are stored. */
export const writeItems = (items: readonly PlaylistItem[]) =>
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
