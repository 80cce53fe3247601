import { dialectOf } from '../db/dialect/index.ts'
import type { Db } from '../db/engine.ts'
import type { Tables } from '../db/schema/index.ts'
import { allOf } from '../lib/all-of.ts'
import type { AlbumRow, ArtistRow, FeaturesRow, TrackRow } from './load-catalog-rows.ts'
import { insertMarketSets, marketSetKey, marketSetOf } from './market-sets.ts'

/** Stores artists, in place of what was stored of them. */
export async function saveArtists(db: Db, rows: ArtistRow[]): Promise<void> {
  await upsert(db, 'artist', ['id'], rows)
}

/**
 * Stores albums and their credits, in place of what was stored of them.
 * @param recredited ids of those that have had other credits
 */
export async function saveAlbums(db: Db, rows: AlbumRow[], recredited: string[]): Promise<void> {
  await allOf([
    saveMarkets(db, rows),
    upsert(db, 'album', ['id'], rows.map(toTable)),
    deleteCredits(db, 'album_artist', 'album_id', recredited),
    saveCredits(db, 'album_artist', 'album_id', rows),
  ])
}

/**
 * Stores tracks and their credits, in place of what was stored of them.
 * @param recredited ids of those that have had other credits
 */
export async function saveTracks(db: Db, rows: TrackRow[], recredited: string[]): Promise<void> {
  await allOf([
    saveMarkets(db, rows),
    upsert(db, 'track', ['id'], rows.map(toTable)),
    deleteCredits(db, 'track_artist', 'track_id', recredited),
    saveCredits(db, 'track_artist', 'track_id', rows),
  ])
}

/** Stores audio features, in place of what was stored of them. */
export async function saveFeatures(db: Db, rows: FeaturesRow[]): Promise<void> {
  await upsert(db, 'audio_features', ['track_id'], rows)
}

type Credited = { id: string; artists: string; markets: string }

function toTable<Row extends Credited>({ artists: _, markets, ...row }: Row) {
  return { ...row, market_set: marketKey(markets) }
}

/** The key of market codes as a row has them. */
export const marketKey = (markets: string) =>
  markets === '' ? '' : marketSetKey(marketSetOf(markets).codes)

/** Stores the market sets that rows have. */
export async function saveMarkets(db: Db, rows: { markets: string }[]): Promise<void> {
  const texts = new Set(rows.map((row) => row.markets))
  texts.delete('')
  await insertMarketSets(
    db,
    [...texts].map((text) => marketSetOf(text).codes),
  )
}

async function deleteCredits(
  db: Db,
  table: 'album_artist' | 'track_artist',
  owner: 'album_id' | 'track_id',
  ids: string[],
): Promise<void> {
  if (ids.length === 0) return
  // One statement: what is to follow it does not wait for it.
  await db.deleteFrom(table).where(dialectOf(db).isAmong(owner, ids)).execute()
}

async function saveCredits(
  db: Db,
  table: 'album_artist' | 'track_artist',
  owner: 'album_id' | 'track_id',
  rows: Credited[],
): Promise<void> {
  const credits = rows.flatMap(({ id, artists }) =>
    artists
      .split(' ')
      .filter((artistId) => artistId !== '')
      .map((artistId, position) => ({ [owner]: id, position, artist_id: artistId })),
  )
  await upsert(db, table, [owner, 'position'], credits)
}

type Cells = Record<string, string | number>

/** Writes rows, all with the same columns; one whose key is stored already takes its place. */
export async function upsert(
  db: Db,
  table: keyof Tables,
  key: string[],
  rows: Cells[],
): Promise<void> {
  // Two writers that lock the same rows in the same order wait for each other, and never in a ring.
  const ordered = rows.toSorted((a, b) => compare(a, b, key))
  await dialectOf(db).upsert(db, { table, key, rows: ordered })
}

function compare(a: Cells, b: Cells, key: string[]): number {
  for (const column of key) {
    const left = a[column] ?? ''
    const right = b[column] ?? ''
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}
