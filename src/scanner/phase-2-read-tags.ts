import { chunk } from '../lib/chunk.ts'
import type { FoundFile, FoundFolder } from './phase-1-walk.ts'
import { ScanError } from './scan-error.ts'
import { type FileContent, readTags } from './tags/read-tags.ts'

/** A file that is new or changed, with what is in it. */
export type ReadFile = FileContent & { file: FoundFile; root: string }

/** A file that cannot be used. */
export type RejectedFile = { file: FoundFile; reason: string }

export type ReadBatch = { files: ReadFile[]; rejected: RejectedFile[] }

/** Phase 2: reads the tags of some files of a folder, several files at once. */
export async function readFiles(
  { root }: Pick<FoundFolder, 'root'>,
  changed: readonly FoundFile[],
): Promise<ReadBatch> {
  const batch: ReadBatch = { files: [], rejected: [] }
  for (const run of chunk(changed, atOnce)) {
    const results = await Promise.all(run.map((file) => readOne(file)))
    for (const [at, file] of run.entries()) {
      const result = results[at]
      if (typeof result === 'string') batch.rejected.push({ file, reason: result })
      else if (result !== undefined) batch.files.push({ file, root, ...result })
    }
  }
  return batch
}

/** Enough to keep a disk busy, few enough to hold little. */
const atOnce = 16

/** @returns why it cannot be used, or what is in it */
async function readOne({ path, size }: FoundFile): Promise<FileContent | string> {
  try {
    return await readTags(path, size)
  } catch (error) {
    return error instanceof ScanError ? error.reason : 'unreadable'
  }
}
