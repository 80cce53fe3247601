import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'

/** Artists by what they are credited on, in the order of the credits. */
export type Credits = Map<string, string[]>

/** Ids of the artists of tracks. */
export async function trackCredits(db: Db, trackIds: readonly string[]): Promise<Credits> {
  const credits: Credits = new Map()
  for (const run of statementRuns(db, trackIds)) {
    const rows = await db
      .selectFrom('track_artist')
      .select(['track_id as owner', 'artist_id as artistId'])
      .where('track_id', 'in', run)
      .orderBy('track_id')
      .orderBy('position')
      .execute()
    collect(credits, rows)
  }
  return credits
}

/** Ids of the artists of albums. */
export async function albumCredits(db: Db, albumIds: readonly string[]): Promise<Credits> {
  const credits: Credits = new Map()
  for (const run of statementRuns(db, albumIds)) {
    const rows = await db
      .selectFrom('album_artist')
      .select(['album_id as owner', 'artist_id as artistId'])
      .where('album_id', 'in', run)
      .orderBy('album_id')
      .orderBy('position')
      .execute()
    collect(credits, rows)
  }
  return credits
}

function collect(credits: Credits, rows: { owner: string; artistId: string }[]): void {
  for (const { owner, artistId } of rows) {
    const artists = credits.get(owner)
    if (artists === undefined) credits.set(owner, [artistId])
    else artists.push(artistId)
  }
}
