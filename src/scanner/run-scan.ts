import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { claimScan } from '../db/data-folder.ts'
import type { Means } from '../importer/means.ts'
import { indexPending, PendingSearch } from '../importer/pending-search.ts'
import { OperatorError } from '../lib/operator-error.ts'
import { wantEveryCover } from '../store/cover-sources.ts'
import { findChanges } from './changed-files.ts'
import { makeCovers } from './phase-4-artwork.ts'
import { tidyUp } from './phase-5-tidy-up.ts'
import { takePlaylists } from './playlists/take-playlists.ts'
import { purgeMissing } from './purge.ts'
import { ScanLedger } from './scan-ledger.ts'
import { noScanCounts, type ScanReport } from './scan-report.ts'
import { takeFolders } from './take-folders.ts'

export type ScanOptions = {
  /** Forget what is missing. */
  purge?: boolean
  /** Make every cover again. */
  covers?: boolean
  /** Whose the playlists in the folders are. */
  owner?: string | undefined
  /** The ffmpeg program, for listening to what only it decodes; '' where there is none. */
  ffmpeg?: string
  /** Stops between two transactions; the next scan goes on from there. */
  signal?: AbortSignal
}

/** How far a scan is. */
export type ScanProgress =
  | { phase: 'walking'; files: number }
  | { phase: 'reading'; files: number; of: number }
  | { phase: 'indexing'; entities: number }
  | { phase: 'covers'; covers: number }

/**
 * Scans folders: takes in what is new or changed, and notes what is gone. Works beside a server on
 * the same data; one scan at a time.
 * @throws OperatorError when a folder is not there, or another scan is under way
 */
export async function runScan(
  means: Means,
  folders: readonly string[],
  options: ScanOptions = {},
  onProgress: (progress: ScanProgress) => void = () => {},
): Promise<ScanReport> {
  const start = performance.now()
  const roots = rootsOf(folders)
  const release = claimScan(means.folder)
  try {
    const report = await scan(means, roots, options, onProgress)
    return { ...report, seconds: Math.round(performance.now() - start) / 1000 }
  } finally {
    release()
  }
}

async function scan(
  means: Means,
  roots: string[],
  options: ScanOptions,
  onProgress: (progress: ScanProgress) => void,
): Promise<ScanReport> {
  const { signal } = options
  const counts = noScanCounts()
  const startedAt = new Date(means.clock.now()).toISOString().replace(/\D/g, '').slice(0, 14)
  const ledger = new ScanLedger(
    join(means.folder, 'scans', `${startedAt}-${randomUUID().slice(0, 8)}.ndjson`),
  )
  const changes = await findChanges(means.db, roots, {
    signal,
    onFound: (files) => onProgress({ phase: 'walking', files }),
  })
  const to = { means, counts, ledger, pending: new PendingSearch(`scan ${startedAt}`) }
  await takeFolders(to, changes, {
    signal,
    ffmpeg: options.ffmpeg ?? '',
    onRead: (files) => onProgress({ phase: 'reading', files, of: changes.found }),
  })
  if (signal?.aborted !== true) await takePlaylists(to, changes.folders, options.owner)
  if (signal?.aborted !== true) await tidyUp(to, changes.gone)
  if (options.purge === true && signal?.aborted !== true) await purgeMissing(to, roots)
  await indexPending(means, (entities) => onProgress({ phase: 'indexing', entities }), signal)
  if (options.covers === true) await means.changes.write((tx) => wantEveryCover(tx))
  const covers = await makeCovers(to, {
    signal,
    onCover: (made) => onProgress({ phase: 'covers', covers: made }),
  })
  return {
    ...counts,
    folders: roots,
    covers,
    seconds: 0,
    ledger: ledger.isEmpty ? null : ledger.path,
    complete: signal?.aborted !== true,
  }
}

/** Absolute paths, without folders that lie in another of them. */
function rootsOf(folders: readonly string[]): string[] {
  const roots = [...new Set(folders.map((folder) => resolve(folder)))].sort()
  for (const root of roots) {
    if (statSync(root, { throwIfNoEntry: false })?.isDirectory() === true) continue
    throw new OperatorError(`the folder ${root} is not there`)
  }
  return roots.filter((root) => !roots.some((other) => root.startsWith(`${other}/`)))
}
