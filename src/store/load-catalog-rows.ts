import { executeOnce } from '../db/compiled-once.ts'
import type { Db } from '../db/engine.ts'
import type {
  AlbumTable,
  ArtistTable,
  AudioFeaturesTable,
  TrackTable,
} from '../db/schema/catalog.ts'
import { statementRuns } from '../db/statement-runs.ts'
import { allOf } from '../lib/all-of.ts'

/** Rows as the writer compares them: flat, credits as one text of ids, market codes as stored. */
export type ArtistRow = ArtistTable
export type AlbumRow = Omit<AlbumTable, 'market_set'> & { artists: string; markets: string }
export type TrackRow = Omit<TrackTable, 'market_set' | 'missing'> & {
  artists: string
  markets: string
}
export type FeaturesRow = AudioFeaturesTable

export async function artistRows(db: Db, ids: Iterable<string>): Promise<Map<string, ArtistRow>> {
  return inRuns(db, ids, (run) =>
    executeOnce(db, `artistRows ${run.length}`, run, () =>
      db
        .selectFrom('artist')
        .select(['id', 'name', 'sort_key', 'genres', 'images', 'popularity', 'followers', 'rank'])
        .where('id', 'in', run),
    ),
  )
}

export async function albumRows(db: Db, ids: Iterable<string>): Promise<Map<string, AlbumRow>> {
  return inRuns(db, ids, async (run) => {
    const [credits, rows] = await allOf([
      executeOnce(db, `albumCredits ${run.length}`, run, () =>
        db
          .selectFrom('album_artist')
          .select(['album_id as owner', 'artist_id'])
          .where('album_id', 'in', run)
          .orderBy('album_id')
          .orderBy('position'),
      ),
      executeOnce(db, `albumRows ${run.length}`, run, () =>
        db
          .selectFrom('album')
          .leftJoin('market_set', 'market_set.key', 'album.market_set')
          .select([
            'id',
            'name',
            'sort_key',
            'album_type',
            'release_date',
            'release_day',
            'total_tracks',
            'images',
            'label',
            'popularity',
            'genres',
            'copyrights',
            'upc',
            'ean',
            'rank',
            'codes',
          ])
          .where('id', 'in', run),
      ),
    ])
    return credited(rows, credits)
  })
}

export async function trackRows(db: Db, ids: Iterable<string>): Promise<Map<string, TrackRow>> {
  return inRuns(db, ids, async (run) => {
    const [credits, rows] = await allOf([
      executeOnce(db, `trackCredits ${run.length}`, run, () =>
        db
          .selectFrom('track_artist')
          .select(['track_id as owner', 'artist_id'])
          .where('track_id', 'in', run)
          .orderBy('track_id')
          .orderBy('position'),
      ),
      executeOnce(db, `trackRows ${run.length}`, run, () =>
        db
          .selectFrom('track')
          .leftJoin('market_set', 'market_set.key', 'track.market_set')
          .select([
            'id',
            'name',
            'sort_key',
            'album_id',
            'disc',
            'number',
            'duration_ms',
            'explicit',
            'popularity',
            'isrc',
            'preview_url',
            'rank',
            'codes',
          ])
          .where('id', 'in', run),
      ),
    ])
    return credited(rows, credits)
  })
}

export async function featuresRows(
  db: Db,
  trackIds: Iterable<string>,
): Promise<Map<string, FeaturesRow>> {
  return inRuns(db, trackIds, async (run) => {
    const rows = await executeOnce(db, `featuresRows ${run.length}`, run, () =>
      db
        .selectFrom('audio_features')
        .select([
          'track_id',
          'acousticness',
          'danceability',
          'energy',
          'instrumentalness',
          'key',
          'liveness',
          'loudness',
          'mode',
          'speechiness',
          'tempo',
          'time_signature',
          'valence',
          'rank',
        ])
        .where('track_id', 'in', run),
    )
    return rows.map((row) => ({ id: row.track_id, ...row }))
  })
}

/** How many tracks are stored of each album; albums without any are absent. */
export async function trackCounts(
  db: Db,
  albumIds: Iterable<string>,
): Promise<Map<string, number>> {
  const counts = await inRuns(db, albumIds, (run) =>
    executeOnce(db, `trackCounts ${run.length}`, run, () =>
      db
        .selectFrom('track')
        .select((eb) => ['album_id as id', eb.fn.countAll().as('tracks')])
        .where('album_id', 'in', run)
        .groupBy('album_id'),
    ),
  )
  return new Map([...counts].map(([id, row]) => [id, Number(row.tracks)]))
}

/** Rows by their ids, loaded in runs of statements that are the same for many numbers of ids. */
export async function inRuns<Row extends { id: string }>(
  db: Db,
  ids: Iterable<string>,
  load: (run: string[]) => Promise<Row[]>,
): Promise<Map<string, Row>> {
  const found = new Map<string, Row>()
  for (const run of statementRuns(db, [...new Set(ids)], 512)) {
    for (const row of await load(padded(run))) found.set(row.id, row)
  }
  return found
}

/** The same ids, the last one repeated, so that lists of any length take few different statements. */
function padded(ids: string[]): string[] {
  const length = 2 ** Math.ceil(Math.log2(ids.length))
  return ids.concat(Array.from({ length: length - ids.length }, () => ids.at(-1) ?? ''))
}

function credited<Row extends { id: string; codes: string | null }>(
  rows: Row[],
  credits: { owner: string; artist_id: string }[],
) {
  const artists = new Map<string, string>()
  for (const { owner, artist_id } of credits) {
    const before = artists.get(owner)
    artists.set(owner, before === undefined ? artist_id : `${before} ${artist_id}`)
  }
  return rows.map(({ codes, ...row }) => ({
    ...row,
    artists: artists.get(row.id) ?? '',
    markets: codes ?? '',
  }))
}
