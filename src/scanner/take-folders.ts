import type { Means } from '../importer/means.ts'
import type { PendingSearch } from '../importer/pending-search.ts'
import { albumsInFolder } from '../store/audio-files.ts'
import { saveScannedFiles, wantCovers } from '../store/scanned-files.ts'
import { takeBooks } from './books/take-books.ts'
import type { ChangedFolder, Changes } from './changed-files.ts'
import { hearSongs } from './group/hear-songs.ts'
import { LostSounds } from './group/lost-sounds.ts'
import type { FilesOfRoot, ReadBatch } from './phase-2-read-tags.ts'
import { takeSongs } from './phase-3-group.ts'
import type { ScanLedger } from './scan-ledger.ts'
import type { ScanCounts } from './scan-report.ts'
import { TagReader } from './tags/tag-reader.ts'

/** What files are taken into. */
export type Destination = {
  means: Means
  /** Grow with every batch. */
  counts: ScanCounts
  ledger: ScanLedger
  pending: PendingSearch
}

type Options = {
  signal: AbortSignal | undefined
  /** The ffmpeg program, '' where there is none. */
  ffmpeg: string
  onRead: (files: number) => void
}

type Batch = { folders: FilesOfRoot[]; covers: ChangedFolder[] }

/**
 * Phases 2 and 3 for everything that changed, batch by batch: the tags of the next files are read
 * while those of the last are written. A batch is one transaction that also notes its files, so a
 * scan that is killed has taken in whole batches, and the next one finds the rest changed still.
 */
export async function takeFolders(
  to: Destination,
  changes: Changes,
  { signal, ffmpeg, onRead }: Options,
): Promise<void> {
  const { counts, ledger } = to
  counts.read = changes.unchanged
  counts.unchanged = changes.unchanged
  // Folders that cannot be entered are told of, but only files are counted.
  const files = changes.obstacles.filter(({ isFolder }) => !isFolder)
  for (const { reason } of [...changes.stillRejected, ...files]) reject(counts, reason)
  ledger.append(
    [...changes.stillRejected, ...changes.obstacles].map(({ path, reason }) => ({
      path,
      outcome: 'rejected',
      reason,
    })),
  )
  onRead(counts.read)
  let next: Promise<ReadBatch> | undefined
  const gone = [...changes.gone.map(({ path }) => path), ...changes.rewritten]
  const lost = await LostSounds.load(to.means.db, gone, ffmpeg)
  const toRead = changes.folders.reduce((sum, { audio }) => sum + audio.length, 0)
  await using reader = new TagReader(toRead)
  const batches = batchesOf(changes.folders)
  // What was taken in is let go: a long list of files is memory for as long as it is held.
  for (const folder of changes.folders) folder.audio = []
  for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
    if (signal?.aborted === true) break
    const read = await (next ?? reader.read(batch.folders))
    const [following] = batches
    next = following && reader.read(following.folders)
    // Whoever waits for it hears of its failure; if that is nobody, writing has failed before.
    next?.catch(() => {})
    await takeBatch(to, batch, { read, lost })
    onRead(counts.read)
  }
  await next?.catch(() => {})
}

export function reject(counts: ScanCounts, reason: string): void {
  counts.read++
  counts.rejected[reason] = (counts.rejected[reason] ?? 0) + 1
}

/** So many files are one transaction: a tenth of a second or two. */
const maxFiles = 256

function batchesOf(folders: readonly ChangedFolder[]): Batch[] {
  const batches: Batch[] = []
  let batch: Batch = { folders: [], covers: [] }
  let weight = 0
  const close = () => {
    if (weight > 0) batches.push(batch)
    batch = { folders: [], covers: [] }
    weight = 0
  }
  for (const folder of folders) {
    // A folder that still fits is not divided: what lies together is grouped together.
    if (weight + folder.audio.length > maxFiles) close()
    for (let at = 0; at < folder.audio.length; at += maxFiles) {
      const files = folder.audio.slice(at, at + maxFiles)
      batch.folders.push({ root: folder.root, files })
      weight += files.length
      if (weight >= maxFiles) close()
    }
    if (folder.covers.length > 0) {
      batch.covers.push(folder)
      weight++
    }
  }
  close()
  return batches
}

async function takeBatch(
  to: Destination,
  batch: Batch,
  { read, lost }: { read: ReadBatch; lost: LostSounds },
): Promise<void> {
  const { means, counts, ledger, pending } = to
  const songs = read.files.filter(({ tags }) => !tags.isSpoken)
  const spoken = read.files.filter(({ tags }) => tags.isSpoken)
  const heard = await hearSongs(means.db, songs, lost)
  const taken = await means.changes.write(async (tx, touch) => {
    const outcomes = [
      ...(await takeSongs(tx, touch, songs, { pending, heard })),
      ...(await takeBooks(tx, touch, spoken)),
    ]
    for (const folder of batch.covers) {
      const albums = await albumsInFolder(tx, `${folder.path}/`)
      await wantCovers(
        tx,
        albums.map((id) => ({ kind: 'album' as const, id })),
      )
    }
    await saveScannedFiles(tx, [
      ...read.files.map(({ file }) => ({ ...file, reason: '' })),
      ...read.rejected.map(({ file, reason }) => ({ ...file, reason })),
      ...batch.covers.flatMap(({ covers }) => covers.map((file) => ({ ...file, reason: '' }))),
    ])
    return outcomes
  })
  for (const { outcome } of taken) {
    counts.read++
    counts[outcome]++
  }
  for (const { reason } of read.rejected) reject(counts, reason)
  ledger.append([
    ...read.rejected.map(({ file, reason }) => ({ path: file.path, outcome: 'rejected', reason })),
    ...taken
      .filter(({ outcome }) => outcome === 'duplicate')
      .map(({ path, outcome, of }) => ({ path, outcome, reason: 'same_track', of })),
  ])
}
