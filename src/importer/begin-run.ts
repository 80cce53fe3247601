import { createHash } from 'node:crypto'
import { countRuns, findUnfinishedRun, type ImportRun, insertRun } from '../store/import-runs.ts'
import type { Means } from './means.ts'
import { noCounts } from './report.ts'
import type { Source } from './source.ts'

/**
 * Goes on with an import of the same content, read the same way, that was interrupted; else begins
 * a new one.
 */
export async function beginRun(
  { changes, clock }: Means,
  source: Source,
  ownerId: string,
): Promise<ImportRun> {
  const fingerprint = fingerprintOf(source, ownerId)
  return changes.write(async (tx) => {
    const unfinished = await findUnfinishedRun(tx, fingerprint)
    if (unfinished !== undefined) return unfinished
    const run: ImportRun = {
      id: `${fingerprint.slice(0, 12)}-${(await countRuns(tx, fingerprint)) + 1}`,
      fingerprint,
      file: source.file.path,
      startedAt: clock.now(),
      position: 0,
      ledgerBytes: 0,
      report: JSON.stringify(noCounts()),
    }
    await insertRun(tx, run)
    return run
  })
}

/** The same content is another import when its columns mean something else or it is another's. */
function fingerprintOf({ file, form, playlistName }: Source, ownerId: string): string {
  const isPlaylist = form.kind === 'csv' && form.layout.isPlaylist
  const meaning = { form, ownerId, name: isPlaylist ? playlistName : undefined }
  return createHash('sha256').update(file.digest).update(JSON.stringify(meaning)).digest('hex')
}
