import { chunk } from '../lib/chunk.ts'
import type { FoundFile } from './phase-1-walk.ts'
import { ScanError } from './scan-error.ts'
import { type FileContent, readTags } from './tags/read-tags.ts'

/** Files that lie below a folder that is scanned. */
export type FilesOfRoot = { root: string; files: FoundFile[] }

/** A file that is new or changed, with what is in it. */
export type ReadFile = FileContent & { file: FoundFile; root: string }

/** A file that cannot be used. */
export type RejectedFile = { file: FoundFile; reason: string }

export type ReadBatch = { files: ReadFile[]; rejected: RejectedFile[] }

/** Phase 2: reads the tags of files, several at once. */
export async function readFiles(found: readonly FilesOfRoot[]): Promise<ReadBatch> {
  const batch: ReadBatch = { files: [], rejected: [] }
  const all = found.flatMap(({ root, files }) => files.map((file) => ({ root, file })))
  for (const run of chunk(all, atOnce)) {
    const results = await Promise.all(run.map(({ file }) => readOne(file)))
    for (const [at, { root, file }] of run.entries()) {
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
