import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'
import { datePrecision } from '../lib/release-date.ts'
import type { Album, AlbumType, ArtistRef } from '../model/catalog.ts'
import { marketSetOf } from './market-sets.ts'

/** Loads albums with their artists; unknown ids are absent from the map. Two queries per 500. */
export async function loadAlbums(db: Db, ids: readonly string[]): Promise<Map<string, Album>> {
  const albums = new Map<string, Album>()
  for (const run of statementRuns(db, [...new Set(ids)])) {
    const artists = await albumArtists(db, run)
    for (const row of await albumRows(db, run)) {
      albums.set(row.id, {
        id: row.id,
        name: row.name,
        albumType: row.album_type as AlbumType,
        artists: artists.get(row.id) ?? [],
        releaseDate: row.release_date,
        releaseDatePrecision: datePrecision(row.release_date),
        totalTracks: row.total_tracks,
        images: JSON.parse(row.images),
        markets: marketSetOf(row.codes),
        label: row.label,
        popularity: row.popularity,
        genres: JSON.parse(row.genres),
        copyrights: JSON.parse(row.copyrights),
        upc: row.upc || null,
        ean: row.ean || null,
      })
    }
  }
  return albums
}

/** Page of an album's track ids in the order of the record. */
export async function albumTrackIds(
  db: Db,
  albumId: string,
  page: { limit: number; offset: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('track')
    .select('id')
    .where('album_id', '=', albumId)
    .orderBy('disc')
    .orderBy('number')
    .orderBy('id')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return rows.map((row) => row.id)
}

function albumRows(db: Db, ids: string[]) {
  return db
    .selectFrom('album')
    .leftJoin('market_set', 'market_set.key', 'album.market_set')
    .select([
      'album.id',
      'album.name',
      'album.album_type',
      'album.release_date',
      'album.total_tracks',
      'album.images',
      'album.label',
      'album.popularity',
      'album.genres',
      'album.copyrights',
      'album.upc',
      'album.ean',
      'market_set.codes',
    ])
    .where('album.id', 'in', ids)
    .execute()
}

async function albumArtists(db: Db, albumIds: string[]): Promise<Map<string, ArtistRef[]>> {
  const rows = await db
    .selectFrom('album_artist')
    .innerJoin('artist', 'artist.id', 'album_artist.artist_id')
    .select(['album_artist.album_id as owner', 'artist.id', 'artist.name'])
    .where('album_artist.album_id', 'in', albumIds)
    .orderBy('album_artist.album_id')
    .orderBy('album_artist.position')
    .execute()
  return groupRefs(rows)
}

/** Artists by what they are credited on, in the order of the credits. */
export function groupRefs(rows: (ArtistRef & { owner: string })[]): Map<string, ArtistRef[]> {
  const grouped = new Map<string, ArtistRef[]>()
  for (const { owner, id, name } of rows) {
    const refs = grouped.get(owner)
    if (refs === undefined) grouped.set(owner, [{ id, name }])
    else refs.push({ id, name })
  }
  return grouped
}
