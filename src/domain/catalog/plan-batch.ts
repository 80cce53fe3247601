import { allOf } from '../../lib/all-of.ts'
import type { CatalogBatch, SourceRank } from '../../model/records.ts'
import type { CatalogRows } from '../../store/catalog-rows.ts'
import {
  type AlbumRow,
  type ArtistRow,
  type FeaturesRow,
  type TrackRow,
  trackCounts,
} from '../../store/load-catalog-rows.ts'
import { Merge } from './merge.ts'
import { mergeAlbum } from './merge-album.ts'
import { mergeArtist } from './merge-artist.ts'
import { mergeFeatures } from './merge-features.ts'
import { mergeTrack } from './merge-track.ts'
import { rankOf } from './ranks.ts'
import { findTwins } from './twins.ts'

/** What became, or would become, of a record or an entity. */
export type Outcome = 'created' | 'updated' | 'unchanged'

/** A row before and after a batch; `before` is undefined where nothing was stored. */
export type Change<Row> = { before: Row | undefined; after: Row }

/** One kind of entity in a batch: what became of each record, in order, and of each entity. */
export type Planned<Row> = { outcomes: Outcome[]; changes: Map<string, Change<Row>> }

export type RecordKind = 'artists' | 'albums' | 'tracks' | 'features'

/**
 * Fields in which a record, named by its place in the batch, differs from an earlier one of the
 * same source, which stays.
 */
export type Disagreement = { kind: RecordKind; place: number; fields: string[] }

export type BatchPlan = {
  artists: Planned<ArtistRow>
  albums: Planned<AlbumRow>
  tracks: Planned<TrackRow>
  features: Planned<FeaturesRow>
  disagreements: Disagreement[]
  /** Artists known by name so far that now get the id they have elsewhere: old id → new id. */
  twins: Map<string, string>
}

/** Works out what a batch changes; writes nothing. */
export async function planBatch(rows: CatalogRows, batch: CatalogBatch): Promise<BatchPlan> {
  const disagreements: Disagreement[] = []
  const common = { batch, disagreements }
  const idOf = (record: { id: string }) => record.id
  // All at once: on a server, what takes a way there and back each would be waited for four times.
  const [artists, storedTracks, storedAlbums, storedFeatures] = await allOf([
    rows.artists(batch.artists.map(idOf)),
    rows.tracks(batch.tracks.map(idOf)),
    rows.albums(batch.albums.map(idOf)),
    rows.features(batch.features.map((record) => record.trackId)),
  ])
  const twins = await findTwins(rows, batch, artists)
  const tracks = mergeAll({
    ...common,
    kind: 'tracks',
    records: batch.tracks,
    stored: storedTracks,
    keyOf: idOf,
    merge: mergeTrack,
  })
  const albums = mergeAll({
    ...common,
    kind: 'albums',
    records: batch.albums,
    stored: storedAlbums,
    keyOf: idOf,
    merge: mergeAlbum,
  })
  await countNewTracks(rows, albums, tracks)
  return {
    artists: mergeAll({
      ...common,
      kind: 'artists',
      records: batch.artists,
      stored: artists,
      keyOf: idOf,
      merge: mergeArtist,
    }),
    albums,
    tracks,
    features: mergeAll({
      ...common,
      kind: 'features',
      records: batch.features,
      stored: storedFeatures,
      keyOf: (record) => record.trackId,
      settledKey: (record) => featuresKey(record.trackId),
      merge: mergeFeatures,
    }),
    disagreements,
    twins,
  }
}

/** Under which key a batch's `settled` lists the features of a track. */
export const featuresKey = (trackId: string): string => `features:${trackId}`

type Merging<Row, Rec> = {
  kind: RecordKind
  batch: CatalogBatch
  disagreements: Disagreement[]
  records: Rec[]
  stored: Map<string, Row>
  keyOf: (record: Rec) => string
  settledKey?: (record: Rec) => string
  merge: (stored: Row | undefined, record: Rec, merge: Merge) => Row
}

/** Merges records one after the other; the second record of an entity meets the first. */
function mergeAll<Row extends { rank: number }, Rec extends { rank?: SourceRank }>(
  merging: Merging<Row, Rec>,
): Planned<Row> {
  const { batch, records, stored, keyOf, settledKey = keyOf } = merging
  const outcomes: Outcome[] = []
  const changes = new Map<string, Change<Row>>()
  for (const record of records) {
    const id = keyOf(record)
    const earlier = changes.get(id)
    const before = earlier?.after ?? stored.get(id)
    const given = rankOf(record.rank ?? batch.rank)
    const isSettled = earlier !== undefined || batch.settled?.has(settledKey(record)) === true
    const merge = new Merge({ stored: before?.rank ?? null, given, isSettled })
    const after = merging.merge(before, record, merge)
    after.rank = Math.max(before?.rank ?? given, given)
    outcomes.push(outcomeOf(before, after))
    if (merge.disagreements.length > 0) {
      const place = outcomes.length - 1
      merging.disagreements.push({ kind: merging.kind, place, fields: merge.disagreements })
    }
    changes.set(id, { before: earlier === undefined ? before : earlier.before, after })
  }
  return { outcomes, changes }
}

/** What became of an entity between two states of its row. */
export function outcomeOf<Row extends object>(before: Row | undefined, after: Row): Outcome {
  if (before === undefined) return 'created'
  return isSame(before, after) ? 'unchanged' : 'updated'
}

const isSame = <Row extends object>(a: Row, b: Row) =>
  (Object.keys(b) as (keyof Row)[]).every((column) => a[column] === b[column])

/** An album never has fewer tracks than are known of it, whatever a source says. */
async function countNewTracks(
  stored: CatalogRows,
  albums: Planned<AlbumRow>,
  tracks: Planned<TrackRow>,
): Promise<void> {
  const added = new Map<string, number>()
  for (const { before, after } of tracks.changes.values()) {
    if (before?.album_id === after.album_id) continue
    added.set(after.album_id, (added.get(after.album_id) ?? 0) + 1)
  }
  const counts = await trackCounts(stored.db, new Set([...added.keys(), ...albums.changes.keys()]))
  const others = [...added.keys()].filter((id) => !albums.changes.has(id))
  const rows = [
    ...albums.changes,
    ...[...(await stored.albums(others))].map(
      ([id, row]) => [id, { before: row, after: row }] as const,
    ),
  ]
  for (const [id, { before, after }] of rows) {
    const known = (counts.get(id) ?? 0) + (added.get(id) ?? 0)
    if (after.total_tracks >= known) continue
    albums.changes.set(id, { before, after: { ...after, total_tracks: known } })
  }
}
