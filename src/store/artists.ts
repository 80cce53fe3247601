import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'
import type { AlbumType, Artist } from '../model/catalog.ts'

/** Loads artists; unknown ids are absent from the map. */
export async function loadArtists(db: Db, ids: readonly string[]): Promise<Map<string, Artist>> {
  const artists = new Map<string, Artist>()
  for (const run of statementRuns(db, [...new Set(ids)])) {
    const rows = await db
      .selectFrom('artist')
      .select(['id', 'name', 'genres', 'images', 'popularity', 'followers'])
      .where('id', 'in', run)
      .execute()
    for (const row of rows) {
      artists.set(row.id, {
        ...row,
        genres: JSON.parse(row.genres),
        images: JSON.parse(row.images),
      })
    }
  }
  return artists
}

/** How an album belongs to an artist: by its own type, or because a track of it does. */
export type AlbumGroup = AlbumType | 'appears_on'

export type ArtistAlbumRow = { id: string; group: AlbumGroup }

/** Every album an artist is credited on, newest first. */
export async function artistAlbums(db: Db, artistId: string): Promise<ArtistAlbumRow[]> {
  const rows = await db
    .selectFrom('album')
    .leftJoin('album_artist as own', (join) =>
      join.onRef('own.album_id', '=', 'album.id').on('own.artist_id', '=', artistId),
    )
    .select(['album.id', 'album.album_type', 'own.artist_id as own'])
    .where('album.id', 'in', (eb) =>
      eb
        .selectFrom('album_artist')
        .select('album_id')
        .where('artist_id', '=', artistId)
        .union(
          eb
            .selectFrom('track_artist')
            .innerJoin('track', 'track.id', 'track_artist.track_id')
            .select('track.album_id')
            .where('track_artist.artist_id', '=', artistId),
        ),
    )
    .orderBy('album.release_day', 'desc')
    .orderBy('album.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    group: row.own === null ? 'appears_on' : (row.album_type as AlbumType),
  }))
}

/** An artist's tracks, most popular first. */
export async function artistTopTrackIds(
  db: Db,
  artistId: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('track_artist')
    .innerJoin('track', 'track.id', 'track_artist.track_id')
    .select(['track.id'])
    .where('track_artist.artist_id', '=', artistId)
    .orderBy('track.popularity', 'desc')
    .orderBy('track.id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

/** True before anything was imported. */
export async function isCatalogEmpty(db: Db): Promise<boolean> {
  return (await db.selectFrom('artist').select('id').limit(1).executeTakeFirst()) === undefined
}
