import { join } from 'node:path'
import type { Touch } from '../db/changes.ts'
import type { Db } from '../db/engine.ts'
import { type BatchPlan, type Outcome, planBatch } from '../domain/catalog/plan-batch.ts'
import { countOutcomes, writeEntities } from '../domain/catalog/write-batch.ts'
import { importPlaylist } from '../domain/playlists/import-playlist.ts'
import type { CatalogBatch } from '../model/records.ts'
import { insertParts } from '../store/import-parts.ts'
import { finishRun, type ImportRun, saveRun } from '../store/import-runs.ts'
import { loadPlaylists } from '../store/playlists.ts'
import { batchesOf } from './batches.ts'
import { beginRun } from './begin-run.ts'
import type { Row } from './drafts.ts'
import { Ledger } from './ledger.ts'
import type { Means } from './means.ts'
import { defaultOwner, ensureOwner } from './owners.ts'
import { PendingSearch } from './pending-search.ts'
import { putCreditsTogether, putPlaylistsTogether } from './put-together.ts'
import { type Counts, type FileReport, noCounts } from './report.ts'
import {
  type GivenPlaylist,
  type Resolved,
  resolveRows,
  type Setting,
} from './resolve/resolve-rows.ts'
import { readRows } from './rows.ts'
import { SeenIds } from './seen-ids.ts'
import type { Source } from './source.ts'
import { keyOf, tally } from './tally.ts'

export type FileOptions = {
  setting: Setting
  /** Count what would happen and write nothing. */
  isDry: boolean
  /** Stops the import between two batches. */
  signal?: AbortSignal | undefined
  onProgress(progress: { rows: number; bytesRead: number }): void
}

/**
 * Imports one file in batches, each in a short transaction that also notes how far it came: killed
 * at any moment, the import goes on where it stopped when the same content comes again.
 */
export async function importFile(
  means: Means,
  source: Source,
  options: FileOptions,
): Promise<FileReport> {
  const { setting, isDry } = options
  const run = isDry ? undefined : await beginRun(means, source, setting.ownerId)
  const work = new FileImport(means, source, options, run)
  const isComplete = await work.takeRows()
  if (isComplete && run !== undefined) await work.finish(run)
  return work.report(isComplete)
}

class FileImport {
  readonly #means: Means
  readonly #source: Source
  readonly #options: FileOptions
  readonly #run: ImportRun | undefined
  readonly #counts: Counts
  readonly #ledger: Ledger | undefined
  readonly #pending: PendingSearch | undefined
  readonly #resumed: number
  /** What the file has described so far; grows with the rows that an earlier import took in, too. */
  readonly #seen = new SeenIds()

  constructor(means: Means, source: Source, options: FileOptions, run: ImportRun | undefined) {
    this.#means = means
    this.#source = source
    this.#options = options
    this.#run = run
    this.#resumed = run?.position ?? 0
    this.#counts = run === undefined ? noCounts() : JSON.parse(run.report)
    if (run === undefined) return
    this.#pending = new PendingSearch(run.id)
    const path = join(means.folder, 'imports', `${run.id}.ndjson`)
    this.#ledger = new Ledger(path, headOf(source), run.ledgerBytes)
  }

  /** @returns false when it was stopped before the end */
  async takeRows(): Promise<boolean> {
    const { signal, onProgress } = this.#options
    let rowsRead = 0
    for await (const { rows, bytesRead } of batchesOf(readRows(this.#source), this.#resumed)) {
      if (signal?.aborted === true) return false
      const first = rowsRead
      rowsRead += rows.length
      const resolved = await resolveRows(this.#means.db, rows, first, this.#options.setting)
      const batch = { ...resolved.batch, settled: this.#seen }
      if (rowsRead > this.#resumed) await this.#take(rows, resolved, batch)
      for (const kind of ['artists', 'albums', 'tracks', 'features'] as const) {
        for (const record of batch[kind]) this.#seen.add(keyOf(record))
      }
      onProgress({ rows: rowsRead, bytesRead })
    }
    return true
  }

  /** Puts together what came in rows of their own, and closes the run. */
  async finish(run: ImportRun): Promise<void> {
    const { form } = this.#source
    const layout = form.kind === 'csv' ? form.layout : undefined
    const assembly = {
      means: this.#means,
      run: this.#progress(run),
      counts: this.#counts,
      ownerId: this.#options.setting.ownerId,
      collapses: layout?.collapsesPlaylists === true,
      appends: form.kind === 'ledger',
      pending: new PendingSearch(run.id),
    }
    await putCreditsTogether(assembly)
    await putPlaylistsTogether(assembly)
    await this.#means.changes.write((tx) => finishRun(tx, run.id, this.#means.clock.now()))
  }

  report(isComplete: boolean): FileReport {
    const { file, form } = this.#source
    const format = form.kind === 'csv' ? `csv ${form.layout.table}` : form.kind
    const ledger = this.#ledger === undefined || this.#ledger.bytes === 0 ? null : this.#ledger.path
    return {
      ...this.#counts,
      file: file.path,
      format,
      resumed: this.#resumed,
      ledger,
      complete: isComplete,
    }
  }

  async #take(rows: Row[], resolved: Resolved, batch: CatalogBatch): Promise<void> {
    const run = this.#run
    if (run === undefined) {
      const plan = await planBatch(this.#means.db, batch)
      this.#tally(rows, resolved, plan, [])
      return
    }
    await this.#means.changes.write(async (tx, touch) => {
      const { plan, touched } = await writeEntities(tx, batch)
      await this.#pending?.note(tx, touched)
      await insertParts(tx, run.id, resolved.parts)
      const playlists = await this.#takePlaylists(tx, touch, resolved.playlists)
      // The ledger is written first: what it holds beyond the stored length is dropped again.
      this.#ledger?.append(this.#tally(rows, resolved, plan, playlists))
      await saveRun(tx, this.#progress(run))
      const { created, updated } = countOutcomes(plan)
      if (created + updated > 0) touch('catalog')
    })
  }

  #tally(rows: Row[], resolved: Resolved, plan: BatchPlan, playlists: Outcome[]) {
    return tally(this.#counts, { rows, resolved, plan, playlists, seen: this.#seen })
  }

  async #takePlaylists(tx: Db, touch: Touch, given: GivenPlaylist[]): Promise<Outcome[]> {
    const now = this.#means.clock.now()
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
      await ensureOwner(tx, touch, owner, { now, random: this.#means.random })
      outcomes.push(await importPlaylist(tx, touch, record, now))
    }
    return outcomes
  }

  /** The run as it is to be stored now. */
  #progress(run: ImportRun): ImportRun {
    return {
      ...run,
      position: this.#counts.read,
      ledgerBytes: this.#ledger?.bytes ?? 0,
      report: JSON.stringify(this.#counts),
    }
  }
}

const headOf = ({ file, form, playlistName }: Source) => ({
  reprise_ledger: 1 as const,
  file: form.kind === 'ledger' ? form.head.file : file.path,
  playlistName: form.kind === 'ledger' ? form.head.playlistName : playlistName,
  layout: form.kind === 'csv' ? form.layout : form.kind === 'ledger' ? form.head.layout : undefined,
})
