import type { Db } from '../db/engine.ts'
import { readAhead } from '../lib/read-ahead.ts'
import { type ScannedFile, scannedFiles } from '../store/scanned-files.ts'
import { type FoundFile, type FoundFolder, Walk } from './phase-1-walk.ts'

/** A folder in which something is new or changed. */
export type ChangedFolder = {
  path: string
  root: string
  audio: FoundFile[]
  playlists: FoundFile[]
  /** Pictures that are new or changed. */
  covers: FoundFile[]
}

/** What a walk found in comparison with what the last scan left. */
export type Changes = {
  folders: ChangedFolder[]
  /** How many audio files and playlists there are, and how many were taken in before as they are. */
  found: number
  unchanged: number
  /** Files that could not be used before and are the same still. */
  stillRejected: ScannedFile[]
  obstacles: Walk['obstacles']
  /** Paths that were there and are not. */
  gone: ScannedFile[]
  /** Paths of files that were taken in before and are others now. */
  rewritten: string[]
}

/** Walks folders and compares every file's size and time with what is stored: one look each. */
export async function findChanges(
  db: Db,
  roots: readonly string[],
  { signal, onFound }: { signal: AbortSignal | undefined; onFound: (files: number) => void },
): Promise<Changes> {
  const changes: Changes = {
    folders: [],
    found: 0,
    unchanged: 0,
    stillRejected: [],
    obstacles: [],
    gone: [],
    rewritten: [],
  }
  const walk = new Walk()
  for (const root of roots) {
    const known = await knownFiles(db, root)
    for await (const folder of walk.folders(root)) {
      if (signal?.aborted === true) return { ...changes, gone: [] }
      compare(folder, known, changes)
      onFound(changes.found)
    }
    const unread = walk.obstacles.filter(({ isFolder }) => isFolder).map(({ path }) => `${path}/`)
    // What lies in a folder that cannot be read now is not gone.
    changes.gone.push(
      ...[...known.values()].filter(
        ({ path }) => !unread.some((folder) => path.startsWith(folder)),
      ),
    )
  }
  changes.obstacles = walk.obstacles
  return changes
}

async function knownFiles(db: Db, root: string): Promise<Map<string, ScannedFile>> {
  const known = new Map<string, ScannedFile>()
  const prefix = root.endsWith('/') ? root : `${root}/`
  for await (const files of readAhead(pagesOf(db, prefix))) {
    for (const file of files) known.set(file.path, file)
  }
  return known
}

async function* pagesOf(db: Db, prefix: string): AsyncGenerator<ScannedFile[], void> {
  let after: string | undefined = ''
  while (after !== undefined) {
    const files: ScannedFile[] = await scannedFiles(db, prefix, { after, limit: 5_000 })
    yield files
    after = files.at(-1)?.path
  }
}

function compare(folder: FoundFolder, known: Map<string, ScannedFile>, changes: Changes): void {
  const changed: ChangedFolder = {
    path: folder.path,
    root: folder.root,
    audio: [],
    playlists: [],
    covers: [],
  }
  for (const file of folder.files) {
    const before = known.get(file.path)
    known.delete(file.path)
    const isSame = before?.size === file.size && before.modifiedAt === file.modifiedAt
    if (file.kind !== 'image') changes.found++
    if (!isSame && before?.kind === 'audio') changes.rewritten.push(file.path)
    if (!isSame) changed[lists[file.kind]].push(file)
    else if (before.reason !== '') changes.stillRejected.push(before)
    else if (file.kind !== 'image') changes.unchanged++
  }
  if (changed.audio.length + changed.playlists.length + changed.covers.length > 0) {
    changes.folders.push(changed)
  }
}

const lists = { audio: 'audio', playlist: 'playlists', image: 'covers' } as const
