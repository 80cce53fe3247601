import { findAccount } from '../store/users.ts'
import { type ColumnMap, parseColumnMap } from './csv/column-map.ts'
import { ImportError } from './import-error.ts'
import { importFile, planFile } from './import-file.ts'
import type { Means } from './means.ts'
import { defaultOwner } from './owners.ts'
import { indexPending } from './pending-search.ts'
import { addCounts, type FileReport, type ImportReport } from './report.ts'
import type { Setting } from './resolve/resolve-rows.ts'
import { inReadingOrder, inspectFile, type Source } from './source.ts'

export type ImportOptions = {
  /** What columns are, where their names do not tell: `track_name=1`. */
  map?: string[]
  /** Whose the playlists are. */
  owner?: string | undefined
  /** Count what would happen and write nothing. Playlists in rows are not put together then. */
  dryRun?: boolean
  /** Stops the import between two batches; importing the same files again goes on. */
  signal?: AbortSignal
}

/** How far an import is. */
export type Progress =
  | { phase: 'reading'; file: string; rows: number; bytesRead: number; bytes: number }
  | { phase: 'indexing'; entities: number }

/**
 * Imports files into the catalog: CSV in any layout that is known, API objects as JSON, ledgers of
 * earlier imports. May run beside a server on the same data.
 * @throws ImportError before anything is written, for a file that cannot be used
 */
export async function runImport(
  means: Means,
  files: readonly string[],
  options: ImportOptions = {},
  onProgress: (progress: Progress) => void = () => {},
): Promise<ImportReport> {
  const start = performance.now()
  const setting = await settingOf(means, options.owner)
  const sources = await inspectAll(files, parseColumnMap(options.map ?? []))
  const reports: FileReport[] = []
  for (const source of sources) {
    if (options.signal?.aborted === true) break
    const { path, bytes } = source.file
    const work = options.dryRun === true ? planFile : importFile
    const report = await work(means, source, {
      setting,
      signal: options.signal,
      onProgress: (progress) => onProgress({ phase: 'reading', file: path, bytes, ...progress }),
    })
    reports.push(report)
  }
  if (options.dryRun !== true) {
    await indexPending(means, (entities) => onProgress({ phase: 'indexing', entities }))
  }
  return {
    ...addCounts(reports),
    files: reports,
    seconds: Math.round(performance.now() - start) / 1000,
    dry: options.dryRun === true,
    complete: reports.length === sources.length && reports.every(({ complete }) => complete),
  }
}

async function inspectAll(files: readonly string[], map: ColumnMap): Promise<Source[]> {
  const sources: Source[] = []
  for (const file of files) sources.push(await inspectFile(file, map))
  return inReadingOrder(sources)
}

async function settingOf({ db }: Means, owner: string | undefined): Promise<Setting> {
  if (owner === undefined) return { ownerId: defaultOwner.id, isOwnerChosen: false }
  if ((await findAccount(db, owner)) === undefined) {
    throw new ImportError(`no user is called ${owner}; "reprise user list" shows them`)
  }
  return { ownerId: owner, isOwnerChosen: true }
}
