import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'

/** Ids of the albums that credit any of the artists. */
export async function albumsOfArtists(db: Db, artistIds: string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const run of statementRuns(db, artistIds)) {
    const rows = await db
      .selectFrom('album_artist')
      .select('album_id')
      .where('artist_id', 'in', run)
      .execute()
    for (const row of rows) found.add(row.album_id)
  }
  return [...found]
}

/** Ids of the tracks that credit any of the artists. */
export async function tracksOfArtists(db: Db, artistIds: string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const run of statementRuns(db, artistIds)) {
    const rows = await db
      .selectFrom('track_artist')
      .select('track_id')
      .where('artist_id', 'in', run)
      .execute()
    for (const row of rows) found.add(row.track_id)
  }
  return [...found]
}

/** Ids of the tracks of any of the albums. */
export async function tracksOfAlbums(db: Db, albumIds: string[]): Promise<string[]> {
  const found: string[] = []
  for (const run of statementRuns(db, albumIds)) {
    const rows = await db.selectFrom('track').select('id').where('album_id', 'in', run).execute()
    for (const row of rows) found.push(row.id)
  }
  return found
}
