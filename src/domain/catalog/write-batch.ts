import type { Db } from '../../db/engine.ts'
import { allOf } from '../../lib/all-of.ts'
import type { CatalogBatch } from '../../model/records.ts'
import { addAliases } from '../../store/aliases.ts'
import { CatalogRows } from '../../store/catalog-rows.ts'
import { saveAlbums, saveArtists, saveFeatures, saveTracks } from '../../store/catalog-writes.ts'
import { removeDocs } from '../../store/search-index.ts'
import { dropEmptiedAlbums } from './emptied-albums.ts'
import { type EntityIds, indexEntities } from './index-entities.ts'
import { type BatchPlan, type Change, type Outcome, outcomeOf, planBatch } from './plan-batch.ts'
import { touchedEntities } from './touched-entities.ts'
import { absorbTwins } from './twins.ts'

/** How many entities of a batch were made, changed, or were there already just so. */
export type WriteCounts = Record<Outcome, number>

/**
 * Writes what a source knows into the catalog, by the rules of `Merge`, and into the search index.
 * Writing the same batch again changes nothing. Has to run inside a transaction.
 */
export async function writeBatch(tx: Db, batch: CatalogBatch): Promise<WriteCounts> {
  const { plan, touched } = await writeEntities(tx, batch)
  await indexEntities(tx, touched)
  return countOutcomes(plan)
}

/**
 * `writeBatch` without the search index, for bulk work that indexes what it touched once, at its
 * end, instead of with every batch.
 * @param rows what the transaction has read already
 */
export async function writeEntities(
  tx: Db,
  batch: CatalogBatch,
  rows: CatalogRows = new CatalogRows(tx),
): Promise<{ plan: BatchPlan; touched: EntityIds }> {
  const plan = await planBatch(rows, batch)
  return { plan, touched: await storePlan(tx, batch, plan) }
}

/**
 * Stores what a batch is planned to change. Has to run inside a transaction.
 * @returns what the search index has to hear of
 */
export async function storePlan(tx: Db, batch: CatalogBatch, plan: BatchPlan): Promise<EntityIds> {
  // None waits for another: while a server stores one kind, the next is made ready for it.
  await allOf([
    saveArtists(tx, toSave(plan.artists.changes, new Set(plan.twins.values()))),
    saveAlbums(tx, toSave(plan.albums.changes), recredited(plan.albums.changes)),
    saveTracks(tx, toSave(plan.tracks.changes), recredited(plan.tracks.changes)),
    saveFeatures(tx, toSave(plan.features.changes)),
    addAliases(tx, batch.aliases),
  ])
  await absorbTwins(tx, plan.twins)
  const dropped = await dropEmptiedAlbums(tx, plan.tracks)
  await removeDocs(tx, 'artist', [...plan.twins.keys()])
  await removeDocs(tx, 'album', dropped)
  return touchedEntities(tx, plan)
}

/** What became of the entities of a batch, all kinds together. */
export function countOutcomes(plan: BatchPlan): WriteCounts {
  const counts: WriteCounts = { created: 0, updated: 0, unchanged: 0 }
  for (const { changes } of [plan.artists, plan.albums, plan.tracks, plan.features]) {
    for (const { before, after } of changes.values()) counts[outcomeOf<object>(before, after)]++
  }
  return counts
}

/** Rows that differ from what is stored; those in `always` are stored under another id so far. */
function toSave<Row extends object>(
  changes: Map<string, Change<Row>>,
  always: ReadonlySet<string> = new Set(),
): Row[] {
  return [...changes]
    .filter(([id, { before, after }]) => always.has(id) || outcomeOf(before, after) !== 'unchanged')
    .map(([, { after }]) => after)
}

/** Ids of those whose artists were others before. */
const recredited = <Row extends { artists: string }>(changes: Map<string, Change<Row>>) =>
  [...changes]
    .filter(([, { before, after }]) => before !== undefined && before.artists !== after.artists)
    .map(([id]) => id)
