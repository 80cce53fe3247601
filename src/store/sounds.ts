import type { Db } from '../db/engine.ts'
import { marketSetOf } from './market-sets.ts'

/**
 * The catalog as recommendations see it, read from end to end in slices by id: each function gives
 * the rows after the one named, in order.
 */

/** A track with what it measures; -1 and null where nobody knows. */
export async function soundsAfter(db: Db, id: string, limit: number) {
  const rows = await db
    .selectFrom('track')
    .leftJoin('audio_features as f', 'f.track_id', 'track.id')
    .leftJoin('market_set', 'market_set.key', 'track.market_set')
    .select([
      'track.id',
      'track.name',
      'track.isrc',
      'track.popularity',
      'track.duration_ms',
      'market_set.codes',
      'f.acousticness',
      'f.danceability',
      'f.energy',
      'f.instrumentalness',
      'f.key',
      'f.liveness',
      'f.loudness',
      'f.mode',
      'f.speechiness',
      'f.tempo',
      'f.time_signature',
      'f.valence',
    ])
    .where('track.id', '>', id)
    .where('track.missing', '=', 0)
    .orderBy('track.id')
    .limit(limit)
    .execute()
  return rows.map(({ codes, ...row }) => ({ ...row, markets: marketSetOf(codes) }))
}

export type SoundRow = Awaited<ReturnType<typeof soundsAfter>>[number]

/** Artists with their genres. */
export async function artistGenresAfter(db: Db, id: string, limit: number) {
  const rows = await db
    .selectFrom('artist')
    .select(['id', 'genres', 'popularity'])
    .where('id', '>', id)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, genres: JSON.parse(row.genres) as string[] }))
}

export type ArtistRow = Awaited<ReturnType<typeof artistGenresAfter>>[number]

/** Who is credited on the tracks whose ids lie between two, both included, in order. */
export function creditsBetween(db: Db, first: string, last: string) {
  return db
    .selectFrom('track_artist')
    .select(['track_id as trackId', 'artist_id as artistId'])
    .where('track_id', '>=', first)
    .where('track_id', '<=', last)
    .orderBy('track_id')
    .orderBy('position')
    .execute()
}

/** Playlists that are not empty, without what they hold. */
export async function basketsAfter(db: Db, id: string, limit: number) {
  const rows = await db
    .selectFrom('playlist')
    .select(['id', 'is_public', 'chunks'])
    .where('id', '>', id)
    .where('total', '>', 0)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    isPublic: row.is_public === 1,
    chunks: (JSON.parse(row.chunks) as [chunk: number, count: number][]).map(([chunk]) => chunk),
  }))
}

/** Ids of the users there are. */
export async function userIdsAfter(db: Db, id: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('user_account')
    .select('id')
    .where('id', '>', id)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}
