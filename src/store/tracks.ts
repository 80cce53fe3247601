import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'
import type { Track } from '../model/catalog.ts'
import { groupRefs, loadAlbums } from './albums.ts'
import { soundsOf } from './made-sounds.ts'
import { marketSetOf, nowhere } from './market-sets.ts'

/**
 * Loads tracks with their artists and albums; unknown ids are absent from the map.
 * Five queries per 500 ids, however many there are.
 */
export async function loadTracks(db: Db, ids: readonly string[]): Promise<Map<string, Track>> {
  const tracks = new Map<string, Track>()
  for (const run of statementRuns(db, [...new Set(ids)])) {
    const rows = await trackRows(db, run)
    const albums = await loadAlbums(
      db,
      rows.map((row) => row.album_id),
    )
    const artists = await trackArtists(db, run)
    const sounds = await soundsOf(db, 'track', run)
    for (const row of rows) {
      const album = albums.get(row.album_id)
      if (album === undefined) continue
      tracks.set(row.id, {
        id: row.id,
        name: row.name,
        album,
        artists: artists.get(row.id) ?? [],
        disc: row.disc,
        number: row.number,
        durationMs: row.duration_ms,
        explicit: row.explicit === 1,
        popularity: row.popularity,
        isrc: row.isrc || null,
        markets: row.missing === 1 ? nowhere : marketSetOf(row.codes),
        previewUrl: row.preview_url || (sounds.has(row.id) ? `/preview/track/${row.id}` : null),
      })
    }
  }
  return tracks
}

/** Ids of the tracks that are the same recordings, by ISRC, most popular first. */
export async function tracksByIsrc(db: Db, isrcs: readonly string[]): Promise<string[]> {
  if (isrcs.length === 0) return []
  const rows = await db
    .selectFrom('track')
    .select('id')
    .where('isrc', 'in', [...isrcs])
    .orderBy('popularity', 'desc')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map((row) => row.id)
}

function trackRows(db: Db, ids: string[]) {
  return db
    .selectFrom('track')
    .leftJoin('market_set', 'market_set.key', 'track.market_set')
    .select([
      'track.id',
      'track.name',
      'track.album_id',
      'track.disc',
      'track.number',
      'track.duration_ms',
      'track.explicit',
      'track.popularity',
      'track.isrc',
      'track.preview_url',
      'track.missing',
      'market_set.codes',
    ])
    .where('track.id', 'in', ids)
    .execute()
}

async function trackArtists(db: Db, trackIds: string[]) {
  const rows = await db
    .selectFrom('track_artist')
    .innerJoin('artist', 'artist.id', 'track_artist.artist_id')
    .select(['track_artist.track_id as owner', 'artist.id', 'artist.name'])
    .where('track_artist.track_id', 'in', trackIds)
    .orderBy('track_artist.track_id')
    .orderBy('track_artist.position')
    .execute()
  return groupRefs(rows)
}
