import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'
import { deleteAlbums, deleteArtists, followedArtists, savedAlbums } from './catalog-merges.ts'
import { trackCounts } from './load-catalog-rows.ts'
import { removeDocs } from './search-index.ts'

/**
 * Deletes tracks, and the albums and artists that were there for their sake alone. What somebody
 * saved, played, put into a playlist or follows stays.
 */
export async function deleteUnusedTracks(tx: Db, trackIds: readonly string[]): Promise<void> {
  const used = await usedTracks(tx, trackIds)
  const unused = trackIds.filter((id) => !used.has(id))
  if (unused.length === 0) return
  const albumIds = await column(tx, 'track', 'album_id', 'id', unused)
  const artistIds = await column(tx, 'track_artist', 'artist_id', 'track_id', unused)
  for (const run of statementRuns(tx, unused)) {
    await tx.deleteFrom('track_artist').where('track_id', 'in', run).execute()
    await tx.deleteFrom('audio_features').where('track_id', 'in', run).execute()
    await tx.deleteFrom('lyrics').where('track_id', 'in', run).execute()
    await tx.deleteFrom('alias').where('kind', '=', 'track').where('id', 'in', run).execute()
    await tx.deleteFrom('track').where('id', 'in', run).execute()
  }
  await removeDocs(tx, 'track', unused)
  const counts = await trackCounts(tx, albumIds)
  const saved = await savedAlbums(tx, albumIds)
  const emptied = albumIds.filter((id) => !counts.has(id) && !saved.has(id))
  artistIds.push(...(await column(tx, 'album_artist', 'artist_id', 'album_id', emptied)))
  await deleteAlbums(tx, emptied)
  await removeDocs(tx, 'album', emptied)
  await deleteIdleArtists(tx, [...new Set(artistIds)])
}

async function deleteIdleArtists(tx: Db, artistIds: string[]): Promise<void> {
  const busy = new Set([
    ...(await column(tx, 'track_artist', 'artist_id', 'artist_id', artistIds)),
    ...(await column(tx, 'album_artist', 'artist_id', 'artist_id', artistIds)),
    ...(await followedArtists(tx, artistIds)),
  ])
  const idle = artistIds.filter((id) => !busy.has(id))
  await deleteArtists(tx, idle)
  await removeDocs(tx, 'artist', idle)
}

async function usedTracks(db: Db, trackIds: readonly string[]): Promise<Set<string>> {
  const used = new Set<string>()
  for (const run of statementRuns(db, trackIds)) {
    const saved = await db
      .selectFrom('saved_item')
      .select('item_id')
      .where('kind', '=', 'track')
      .where('item_id', 'in', run)
      .execute()
    const played = await db
      .selectFrom('play_history')
      .select('uri')
      .where(
        'uri',
        'in',
        run.map((id) => `spotify:track:${id}`),
      )
      .execute()
    const held = await db
      .selectFrom('audio_file')
      .select('uri')
      .where(
        'uri',
        'in',
        run.map((id) => `spotify:track:${id}`),
      )
      .execute()
    for (const { item_id } of saved) used.add(item_id)
    for (const { uri } of [...played, ...held]) used.add(uri.slice('spotify:track:'.length))
  }
  const wanted = new Set(trackIds)
  const chunks = await db.selectFrom('playlist_chunk').select('items').execute()
  for (const { items } of chunks) {
    for (const [id] of items.matchAll(/[0-9A-Za-z]{22}/g)) if (wanted.has(id)) used.add(id)
  }
  return used
}

/** The distinct values of one column where another has one of some ids. */
async function column(
  db: Db,
  table: 'track' | 'track_artist' | 'album_artist',
  wanted: 'album_id' | 'artist_id',
  where: string,
  ids: readonly string[],
): Promise<string[]> {
  const found = new Set<string>()
  for (const run of statementRuns(db, ids)) {
    // The three tables have the columns they are asked for; the builder cannot know.
    const rows = await db
      .selectFrom(table as 'track')
      .select(wanted as 'album_id')
      .where(where as 'album_id', 'in', run)
      .execute()
    for (const row of rows) found.add(row[wanted as 'album_id'])
  }
  return [...found]
}
