import { dialectOf } from '../db/dialect/index.ts'
import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'

/** A track as far as it takes to tell whether it is the one that a name means. */
export type TrackMatch = {
  id: string
  name: string
  album: string
  durationMs: number
  popularity: number
  isrc: string
}

/** Artists by the sort keys of their names, most popular first. */
export async function artistsBySortKey(db: Db, sortKeys: Iterable<string>) {
  const found: { id: string; name: string }[] = []
  for (const run of statementRuns(db, [...new Set(sortKeys)])) {
    const rows = await db
      .selectFrom('artist')
      .select(['id', 'name'])
      .where(dialectOf(db).isAmong('sort_key', run))
      .orderBy('popularity', 'desc')
      .orderBy('id')
      .execute()
    found.push(...rows)
  }
  return found
}

/** Albums that artists are credited on, by the sort keys of their names. */
export async function albumsBySortKey(db: Db, sortKeys: Iterable<string>, artistIds: string[]) {
  const found: { id: string; name: string; artistId: string }[] = []
  for (const artists of statementRuns(db, [...new Set(artistIds)])) {
    for (const run of statementRuns(db, [...new Set(sortKeys)])) {
      const rows = await db
        .selectFrom('album')
        .innerJoin('album_artist', 'album_artist.album_id', 'album.id')
        .select(['album.id', 'album.name', 'album_artist.artist_id as artistId'])
        .where('album_artist.artist_id', 'in', artists)
        .where('album.sort_key', 'in', run)
        .orderBy('album.popularity', 'desc')
        .orderBy('album.id')
        .execute()
      found.push(...rows)
    }
  }
  return found
}

/** Tracks that artists are credited on, by the sort keys of their titles, most popular first. */
export async function tracksBySortKey(
  db: Db,
  sortKeys: Iterable<string>,
  artistIds: Iterable<string>,
): Promise<(TrackMatch & { artistId: string })[]> {
  const found: (TrackMatch & { artistId: string })[] = []
  for (const artists of statementRuns(db, [...new Set(artistIds)])) {
    for (const run of statementRuns(db, [...new Set(sortKeys)])) {
      const rows = await matches(db)
        .innerJoin('track_artist', 'track_artist.track_id', 'track.id')
        .select('track_artist.artist_id as artistId')
        // As an expression, so that no plan begins with everything that the artists ever made.
        .where((eb) => eb(eb('track_artist.artist_id', '||', eb.val('')), 'in', artists))
        .where('track.sort_key', 'in', run)
        .orderBy('track.popularity', 'desc')
        .orderBy('track.id')
        .execute()
      found.push(...rows)
    }
  }
  return found
}

/** Recordings by their ISRCs, most popular first. */
export async function tracksWithIsrc(db: Db, isrcs: Iterable<string>): Promise<TrackMatch[]> {
  const found: TrackMatch[] = []
  for (const run of statementRuns(db, [...new Set(isrcs)])) {
    const rows = await matches(db)
      .where('track.isrc', 'in', run)
      .orderBy('track.popularity', 'desc')
      .orderBy('track.id')
      .execute()
    found.push(...rows)
  }
  return found
}

/** Some tracks whose titles begin with a text, in the form of sort keys. */
export async function tracksBeginningWith(
  db: Db,
  sortKey: string,
  limit: number,
): Promise<(TrackMatch & { artists: string[] })[]> {
  const rows = await matches(db)
    .where('track.sort_key', '>=', sortKey)
    .where('track.sort_key', '<', `${sortKey}\u{10ffff}`)
    .orderBy('track.sort_key')
    .orderBy('track.id')
    .limit(limit)
    .execute()
  if (rows.length === 0) return []
  const credits = await db
    .selectFrom('track_artist')
    .innerJoin('artist', 'artist.id', 'track_artist.artist_id')
    .select(['track_artist.track_id as id', 'artist.name'])
    .where(
      'track_artist.track_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('track_artist.track_id')
    .orderBy('track_artist.position')
    .execute()
  return rows.map((row) => ({
    ...row,
    artists: credits.filter(({ id }) => id === row.id).map(({ name }) => name),
  }))
}

const matches = (db: Db) =>
  db
    .selectFrom('track')
    .innerJoin('album', 'album.id', 'track.album_id')
    .select([
      'track.id',
      'track.name',
      'album.name as album',
      'track.duration_ms as durationMs',
      'track.popularity',
      'track.isrc',
    ])
