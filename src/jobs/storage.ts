import { lstat, readdir, statfs } from 'node:fs/promises'
import { join } from 'node:path'

/** What a part of the data folder takes, in bytes. */
export type Storage = { parts: { name: string; bytes: number; files: number }[]; free: number }

/** What is in the data folder, part by part, largest first, and what is free on its disk. */
export async function storageOf(folder: string): Promise<Storage> {
  const entries = await readdir(folder, { withFileTypes: true })
  const parts = new Map<string, { bytes: number; files: number }>()
  for (const entry of entries) {
    // The database is one thing, whatever it keeps beside its file.
    const name = entry.name.replace(/^reprise\.db-(wal|shm)$/, 'reprise.db')
    const size = await sizeOf(join(folder, entry.name), entry.isDirectory())
    const before = parts.get(name) ?? { bytes: 0, files: 0 }
    parts.set(name, { bytes: before.bytes + size.bytes, files: before.files + size.files })
  }
  const { bavail, bsize } = await statfs(folder)
  const sorted = [...parts].map(([name, size]) => ({ name, ...size }))
  return { parts: sorted.sort((a, b) => b.bytes - a.bytes), free: bavail * bsize }
}

/** Links are not followed. */
async function sizeOf(path: string, isFolder: boolean): Promise<{ bytes: number; files: number }> {
  if (!isFolder) {
    const about = await lstat(path).catch(() => undefined)
    return { bytes: about?.size ?? 0, files: 1 }
  }
  const entries = await readdir(path, { withFileTypes: true }).catch(() => [])
  let [bytes, files] = [0, 0]
  for (const entry of entries) {
    const size = await sizeOf(join(path, entry.name), entry.isDirectory())
    bytes += size.bytes
    files += size.files
  }
  return { bytes, files }
}
