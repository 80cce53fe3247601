import type { Touch } from '../db/changes.ts'
import type { Db } from '../db/engine.ts'
import { type BatchPlan, type Outcome, planBatch } from '../domain/catalog/plan-batch.ts'
import { countOutcomes, storePlan } from '../domain/catalog/write-batch.ts'
import { importPlaylists } from '../domain/playlists/import-playlists.ts'
import { applySpoken, planSpoken } from '../domain/spoken/write-spoken.ts'
import { allOf } from '../lib/all-of.ts'
import type { CatalogBatch } from '../model/records.ts'
import { saveImportedAnalysis } from '../store/audio-analyses.ts'
import { CatalogRows } from '../store/catalog-rows.ts'
import { insertParts } from '../store/import-parts.ts'
import { loadPlaylists } from '../store/playlists.ts'
import { planAnalyses } from './analyses.ts'
import type { AnalysisDraft, Row } from './drafts.ts'
import type { Ledger } from './ledger.ts'
import type { Means } from './means.ts'
import { defaultOwner, ensureOwner } from './owners.ts'
import { PendingSearch } from './pending-search.ts'
import type { Counts } from './report.ts'
import {
  type GivenPlaylist,
  type Resolved,
  resolveRows,
  type Setting,
} from './resolve/resolve-rows.ts'
import { SeenIds } from './seen-ids.ts'
import { keyOf, type Taken, tally } from './tally.ts'

/** What rows are taken into. */
export type Destination = {
  means: Means
  setting: Setting
  runId: string
  ledger: Ledger
  /** Grow with every batch. */
  counts: Counts
}

/** Takes the rows of a file into the catalog, batch by batch, and counts what became of them. */
export class RowTaker {
  readonly #to: Destination
  readonly #pending: PendingSearch
  /** What the file has described so far. */
  readonly #seen = new SeenIds()
  #rows = 0

  constructor(destination: Destination) {
    this.#to = destination
    this.#pending = new PendingSearch(destination.runId)
  }

  /** Takes rows in. Has to run inside a transaction. */
  async take(tx: Db, touch: Touch, rows: Row[]): Promise<void> {
    const stored = new CatalogRows(tx)
    const { resolved, batch } = await this.#resolve(stored, rows)
    const plan = await planBatch(stored, batch)
    const storing = this.#store(tx, { batch, plan, resolved })
    const account = async () => {
      const more = hasMore(resolved)
        ? await storing.then(() => this.#takeMore(tx, touch, resolved))
        : nothingMore
      // Before the commit: what the ledger holds beyond its stored length is dropped on resuming.
      this.#to.ledger.append(this.#tally(rows, { resolved, plan, ...more }))
      this.#remember(batch, resolved)
    }
    // A server stores the rows while they are accounted for.
    await allOf([storing, account()])
    const { created, updated } = countOutcomes(plan)
    if (created + updated > 0) touch('catalog')
  }

  /** Counts what taking the rows in would do. */
  async plan(rows: Row[]): Promise<void> {
    const stored = new CatalogRows(this.#to.means.db)
    const { resolved, batch } = await this.#resolve(stored, rows)
    const plan = await planBatch(stored, batch)
    const { outcomes: spoken } = await planSpoken(stored.db, resolved.spoken)
    const analyses = await planAnalyses(stored.db, resolved.analyses)
    this.#tally(rows, { resolved, plan, spoken, analyses, playlists: [] })
    this.#remember(batch, resolved)
  }

  /** Passes over rows that were taken in before the import was interrupted. */
  async pass(rows: Row[]): Promise<void> {
    const { resolved, batch } = await this.#resolve(new CatalogRows(this.#to.means.db), rows)
    this.#remember(batch, resolved)
  }

  async #store(tx: Db, { batch, plan, resolved }: Planned): Promise<void> {
    const parts = resolved.parts.toStored()
    const note = async () => this.#pending.note(tx, await storePlan(tx, batch, plan))
    await allOf([note(), insertParts(tx, this.#to.runId, parts)])
  }

  /** What stands on tracks that are stored already. */
  async #takeMore(tx: Db, touch: Touch, resolved: Resolved): Promise<More> {
    const spokenPlan = await planSpoken(tx, resolved.spoken)
    await applySpoken(tx, touch, spokenPlan)
    return {
      spoken: spokenPlan.outcomes,
      analyses: await this.#takeAnalyses(tx, resolved.analyses),
      playlists: await this.#takePlaylists(tx, touch, resolved.playlists),
    }
  }

  async #resolve(
    stored: CatalogRows,
    rows: Row[],
  ): Promise<{ resolved: Resolved; batch: CatalogBatch }> {
    const resolved = await resolveRows(stored, rows, this.#rows, this.#to.setting)
    this.#rows += rows.length
    resolved.spoken.settled = this.#seen
    return { resolved, batch: { ...resolved.batch, settled: this.#seen } }
  }

  #tally(rows: Row[], taken: Omit<Taken, 'rows' | 'seen'>) {
    return tally(this.#to.counts, { rows, ...taken, seen: this.#seen })
  }

  #remember(batch: CatalogBatch, { spoken }: Resolved): void {
    const { shows, episodes, audiobooks, chapters } = spoken
    for (const { id } of [...shows, ...episodes, ...audiobooks, ...chapters]) this.#seen.add(id)
    for (const kind of ['artists', 'albums', 'tracks', 'features'] as const) {
      for (const record of batch[kind]) this.#seen.add(keyOf(record))
    }
  }

  async #takeAnalyses(tx: Db, given: readonly AnalysisDraft[]): Promise<Outcome[]> {
    const outcomes = await planAnalyses(tx, given)
    const now = this.#to.means.clock.now()
    for (const [at, { trackId, analysis }] of given.entries()) {
      if (outcomes[at] !== 'unchanged') await saveImportedAnalysis(tx, trackId, analysis, now)
    }
    return outcomes
  }

  async #takePlaylists(tx: Db, touch: Touch, given: GivenPlaylist[]): Promise<Outcome[]> {
    const { clock, random } = this.#to.means
    const now = clock.now()
    const outcomes: Outcome[] = []
    for (const { record, ownerName, isListed } of given) {
      const isKnown = (await loadPlaylists(tx, [record.id])).has(record.id)
      if (isKnown && !isListed) {
        outcomes.push('unchanged')
        continue
      }
      const owner =
        record.ownerId === defaultOwner.id
          ? defaultOwner
          : { id: record.ownerId, displayName: ownerName || record.ownerId }
      await ensureOwner(tx, touch, owner, { now, random })
      outcomes.push(...(await importPlaylists(tx, touch, [record], now)))
    }
    return outcomes
  }
}

type Planned = { batch: CatalogBatch; plan: BatchPlan; resolved: Resolved }

/** What became of what is no catalog record of music. */
type More = Pick<Taken, 'spoken' | 'analyses' | 'playlists'>

const nothingMore: More = {
  spoken: { shows: [], episodes: [], audiobooks: [], chapters: [] },
  analyses: [],
  playlists: [],
}

const hasMore = ({ spoken, analyses, playlists }: Resolved) =>
  [spoken.shows, spoken.episodes, spoken.audiobooks, spoken.chapters, analyses, playlists].some(
    (records) => records.length > 0,
  )
