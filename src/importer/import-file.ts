import { join } from 'node:path'
import { finishRun, type ImportRun, saveRun } from '../store/import-runs.ts'
import { groupsOf } from './batches.ts'
import { beginRun } from './begin-run.ts'
import type { Row } from './drafts.ts'
import { Ledger } from './ledger.ts'
import type { LedgerHead } from './ledger-head.ts'
import type { Means } from './means.ts'
import { PendingSearch } from './pending-search.ts'
import { putCreditsTogether, putPlaylistsTogether } from './put-together.ts'
import { type Counts, type FileReport, noCounts } from './report.ts'
import type { Setting } from './resolve/resolve-rows.ts'
import { type Destination, RowTaker } from './row-taker.ts'
import { readRows } from './rows.ts'
import type { Source } from './source.ts'

export type FileOptions = {
  setting: Setting
  /** Stops the import between two transactions. */
  signal: AbortSignal | undefined
  onProgress(progress: { rows: number; bytesRead: number }): void
}

/**
 * Imports one file in short transactions, each of which also notes how far it came: killed at any
 * moment, the import goes on where it stopped when the same content comes again.
 */
export async function importFile(
  means: Means,
  source: Source,
  options: FileOptions,
): Promise<FileReport> {
  const run = await beginRun(means, source, options.setting.ownerId)
  const counts: Counts = JSON.parse(run.report)
  const path = join(means.folder, 'imports', `${run.id}.ndjson`)
  const ledger = new Ledger(path, headOf(source), run.ledgerBytes)
  const destination = { means, setting: options.setting, runId: run.id, ledger, counts }
  const isComplete = await takeRows(source, run, destination, options)
  if (isComplete) await finish(source, run, destination)
  return {
    ...counts,
    file: source.file.path,
    format: formatOf(source),
    resumed: run.position,
    ledger: ledger.bytes === 0 ? null : path,
    complete: isComplete,
  }
}

/**
 * Counts what importing a file would do, and writes nothing. Rows that are matched by name with
 * tracks of the same file count as unmatched, since those are not there yet.
 */
export async function planFile(
  means: Means,
  source: Source,
  { setting, signal, onProgress }: FileOptions,
): Promise<FileReport> {
  const counts = noCounts()
  const ledger = new Ledger('', headOf(source), 0)
  const taker = new RowTaker({ means, setting, runId: '', ledger, counts })
  let isComplete = true
  for await (const { batches, bytesRead } of groupsOf(readRows(source), 0)) {
    isComplete = signal?.aborted !== true
    if (!isComplete) break
    for (const rows of batches) await taker.plan(rows)
    onProgress({ rows: counts.read, bytesRead })
  }
  const about = { file: source.file.path, format: formatOf(source) }
  return { ...counts, ...about, resumed: 0, ledger: null, complete: isComplete }
}

/** @returns false when it was stopped before the end */
async function takeRows(
  source: Source,
  run: ImportRun,
  to: Destination,
  { signal, onProgress }: FileOptions,
): Promise<boolean> {
  const taker = new RowTaker(to)
  let passed = 0
  for await (const { batches, rows, bytesRead } of groupsOf(readRows(source), run.position)) {
    if (passed < run.position) {
      for (const batch of batches) await taker.pass(batch)
      passed += rows
      continue
    }
    if (signal?.aborted === true) return false
    await takeBatches(taker, run, to, batches)
    onProgress({ rows: to.counts.read, bytesRead })
  }
  return true
}

/**
 * Takes batches in, several in one transaction as long as it is short: what a batch touches is all
 * over the indexes, so batches that are committed together write each page once.
 */
async function takeBatches(
  taker: RowTaker,
  run: ImportRun,
  to: Destination,
  batches: readonly Row[][],
): Promise<void> {
  let at = 0
  while (at < batches.length) {
    await to.means.changes.write(async (tx, touch) => {
      const start = performance.now()
      do {
        await taker.take(tx, touch, batches[at] ?? [])
        at++
      } while (at < batches.length && performance.now() - start < maxTransactionMs)
      await saveRun(tx, progressOf(run, to))
    })
  }
}

/** Others who write have to wait this long, and for the batch that is under way. */
const maxTransactionMs = 200

/** Puts together what came in rows of their own, and closes the run. */
async function finish({ form }: Source, run: ImportRun, to: Destination): Promise<void> {
  const { means, counts, setting } = to
  const assembly = {
    means,
    run: progressOf(run, to),
    counts,
    ownerId: setting.ownerId,
    collapses: form.kind === 'csv' && form.layout.collapsesPlaylists,
    appends: form.kind === 'ledger',
    pending: new PendingSearch(run.id),
  }
  await putCreditsTogether(assembly)
  await putPlaylistsTogether(assembly)
  await means.changes.write((tx) => finishRun(tx, run.id, means.clock.now()))
}

/** The run as it is to be stored now. */
const progressOf = (run: ImportRun, { counts, ledger }: Destination): ImportRun => ({
  ...run,
  position: counts.read,
  ledgerBytes: ledger.bytes,
  report: JSON.stringify(counts),
})

const formatOf = ({ form }: Source) =>
  form.kind === 'csv' ? `csv ${form.layout.table}` : form.kind

function headOf({ file, form, playlistName }: Source): LedgerHead {
  if (form.kind === 'ledger') return form.head
  const layout = form.kind === 'csv' ? form.layout : undefined
  return { reprise_ledger: 1, file: file.path, playlistName, layout }
}
