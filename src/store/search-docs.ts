import { dialectOf } from '../db/dialect/index.ts'
import type { Db } from '../db/engine.ts'
import type { SearchDoc } from '../model/search.ts'

/** Search documents of artists. @param ids any number of them */
export async function artistDocs(db: Db, ids: string[]): Promise<SearchDoc[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('artist')
    .select(['id', 'name', 'genres', 'popularity'])
    .where(dialectOf(db).isAmong('id', ids))
    .execute()
  const estimates = await artistEstimates(
    db,
    rows.filter((row) => row.popularity === 0).map((row) => row.id),
  )
  const days = await artistDays(db, ids)
  return rows.map((row) => ({
    ...blank,
    kind: 'artist',
    id: row.id,
    name: row.name,
    genres: JSON.parse(row.genres),
    releaseYears: yearsOf(days.get(row.id) ?? []),
    popularity: row.popularity || (estimates.get(row.id) ?? 0),
  }))
}

/** Search documents of albums. @param ids any number of them */
export async function albumDocs(db: Db, ids: string[]): Promise<SearchDoc[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('album')
    .select(['id', 'name', 'genres', 'popularity', 'release_day', 'upc'])
    .where(dialectOf(db).isAmong('id', ids))
    .execute()
  const credits = groupCredits(
    await db
      .selectFrom('album_artist')
      .innerJoin('artist', 'artist.id', 'album_artist.artist_id')
      .select(['album_artist.album_id as owner', 'artist.name', 'artist.genres'])
      .where(dialectOf(db).isAmong('album_artist.album_id', ids))
      .orderBy('album_artist.album_id')
      .orderBy('album_artist.position')
      .execute(),
  )
  const estimates = await albumEstimates(
    db,
    rows.filter((row) => row.popularity === 0).map((row) => row.id),
  )
  return rows.map((row) => ({
    ...blank,
    kind: 'album',
    id: row.id,
    name: row.name,
    artists: credits.get(row.id)?.names ?? [],
    genres: JSON.parse(row.genres),
    popularity: row.popularity || (estimates.get(row.id) ?? 0),
    ...released(row.release_day),
    upc: row.upc,
  }))
}

/** Search documents of tracks. @param ids any number of them */
export async function trackDocs(db: Db, ids: string[]): Promise<SearchDoc[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('track')
    .innerJoin('album', 'album.id', 'track.album_id')
    .select([
      'track.id',
      'track.name',
      'track.popularity',
      'track.isrc',
      'album.name as album',
      'album.release_day',
    ])
    .where(dialectOf(db).isAmong('track.id', ids))
    .execute()
  const credits = groupCredits(
    await db
      .selectFrom('track_artist')
      .innerJoin('artist', 'artist.id', 'track_artist.artist_id')
      .select(['track_artist.track_id as owner', 'artist.name', 'artist.genres'])
      .where(dialectOf(db).isAmong('track_artist.track_id', ids))
      .orderBy('track_artist.track_id')
      .orderBy('track_artist.position')
      .execute(),
  )
  return rows.map((row) => ({
    ...blank,
    kind: 'track',
    id: row.id,
    name: row.name,
    artists: credits.get(row.id)?.names ?? [],
    album: row.album,
    genres: [...(credits.get(row.id)?.genres ?? [])],
    popularity: row.popularity,
    ...released(row.release_day),
    isrc: row.isrc,
  }))
}

/**
 * Search documents of podcasts and audiobooks. Who publishes, wrote or reads them stands where the
 * artists of music do. @param ids at most 500
 */
export async function showDocs(db: Db, ids: string[]): Promise<SearchDoc[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('show')
    .select(['id', 'kind', 'name', 'publisher', 'description', 'authors', 'narrators'])
    .where('id', 'in', ids)
    .execute()
  return rows.map((row) => ({
    ...blank,
    kind: row.kind === 'audiobook' ? 'audiobook' : 'show',
    id: row.id,
    name: row.name,
    artists:
      row.kind === 'audiobook'
        ? [...JSON.parse(row.authors), ...JSON.parse(row.narrators)]
        : [row.publisher].filter((publisher) => publisher !== ''),
    description: row.description.slice(0, describedBy),
    popularity: 0,
  }))
}

/** Search documents of episodes of podcasts; chapters have none. @param ids at most 500 */
export async function episodeDocs(db: Db, ids: string[]): Promise<SearchDoc[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('episode')
    .innerJoin('show', 'show.id', 'episode.show_id')
    .select([
      'episode.id',
      'episode.name',
      'episode.description',
      'show.name as show',
      'show.publisher',
    ])
    .where('episode.id', 'in', ids)
    .where('show.kind', '=', 'show')
    .execute()
  return rows.map((row) => ({
    ...blank,
    kind: 'episode',
    id: row.id,
    name: row.name,
    artists: [row.show],
    album: row.publisher,
    description: row.description.slice(0, describedBy),
    popularity: 0,
  }))
}

/** So much of a description is searched: what follows is addresses and thanks. */
const describedBy = 2_000

const blank = {
  artists: [],
  album: '',
  genres: [],
  releaseYears: [],
  releaseDay: 0,
  isrc: '',
  upc: '',
}

const released = (day: number) => ({ releaseDay: day, releaseYears: yearsOf([day]) })

const yearsOf = (days: number[]) =>
  [...new Set(days.map((day) => Math.floor(day / 10_000)))].filter((year) => year > 0).sort()

function groupCredits(rows: { owner: string; name: string; genres: string }[]) {
  const credits = new Map<string, { names: string[]; genres: Set<string> }>()
  for (const { owner, name, genres } of rows) {
    const credit = credits.get(owner) ?? { names: [], genres: new Set() }
    credit.names.push(name)
    for (const genre of JSON.parse(genres) as string[]) credit.genres.add(genre)
    credits.set(owner, credit)
  }
  return credits
}

/** Release days of the albums that artists, or tracks of theirs, are on. */
async function artistDays(db: Db, ids: string[]): Promise<Map<string, number[]>> {
  const rows = await db
    .selectFrom('album_artist')
    .innerJoin('album', 'album.id', 'album_artist.album_id')
    .select(['album_artist.artist_id', 'album.release_day'])
    .where(dialectOf(db).isAmong('album_artist.artist_id', ids))
    .union(
      db
        .selectFrom('track_artist')
        .innerJoin('track', 'track.id', 'track_artist.track_id')
        .innerJoin('album', 'album.id', 'track.album_id')
        .select(['track_artist.artist_id', 'album.release_day'])
        .where(dialectOf(db).isAmong('track_artist.artist_id', ids)),
    )
    .execute()
  const days = new Map<string, number[]>()
  for (const { artist_id, release_day } of rows) {
    const known = days.get(artist_id)
    if (known === undefined) days.set(artist_id, [release_day])
    else known.push(release_day)
  }
  return days
}

async function artistEstimates(db: Db, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('track_artist')
    .innerJoin('track', 'track.id', 'track_artist.track_id')
    .select((eb) => ['artist_id as id', eb.fn.max('track.popularity').as('popularity')])
    .where(dialectOf(db).isAmong('artist_id', ids))
    .groupBy('artist_id')
    .execute()
  return new Map(rows.map((row) => [row.id, row.popularity]))
}

async function albumEstimates(db: Db, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('track')
    .select((eb) => ['album_id as id', eb.fn.max('popularity').as('popularity')])
    .where(dialectOf(db).isAmong('album_id', ids))
    .groupBy('album_id')
    .execute()
  return new Map(rows.map((row) => [row.id, row.popularity]))
}
