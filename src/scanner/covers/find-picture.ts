import { open, readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { parseFromTokenizer, selectCover } from 'music-metadata'
import { kindOf } from '../phase-1-walk.ts'
import { albumFolder } from '../tags/file-name.ts'
import { FileReader } from '../tags/file-reader.ts'
import { recognise } from '../tags/magic.ts'
import { mimeTypes } from '../tags/read-tags.ts'

/** A picture and the file it is in. */
export type FoundPicture = { path: string; bytes: Uint8Array }

/** The front cover in an audio file, or undefined. */
export async function embeddedPicture(path: string): Promise<FoundPicture | undefined> {
  const about = await stat(path).catch(() => undefined)
  if (about?.isFile() !== true) return undefined
  const file = await FileReader.open(path, about.size)
  try {
    file.fileInfo.mimeType = mimeTypes[await recognise(file)]
    const { common } = await parseFromTokenizer(file, { duration: false })
    const cover = selectCover(common.picture)
    return cover === null ? undefined : { path, bytes: cover.data }
  } catch {
    // What the scan said of the file is in its ledger already.
    return undefined
  } finally {
    file.release()
  }
}

/** The picture that lies beside an album's files, or above their discs' folders. */
export async function folderPicture(
  path: string,
  maxBytes: number,
): Promise<FoundPicture | undefined> {
  for (const folder of new Set([dirname(path), albumFolder(path)])) {
    const names = await readdir(folder).catch((): string[] => [])
    const covers = names.filter((name) => kindOf(name) === 'image').sort(byPreference)
    for (const name of covers) {
      const picture = join(folder, name)
      const about = await stat(picture).catch(() => undefined)
      if (about?.isFile() !== true) continue
      return { path: picture, bytes: await readStart(picture, Math.min(about.size, maxBytes)) }
    }
  }
  return undefined
}

const preferred = ['cover', 'folder', 'front', 'album', 'albumart']

const byPreference = (a: string, b: string) => place(a) - place(b) || (a < b ? -1 : 1)

const place = (name: string) =>
  preferred.indexOf(
    basename(name)
      .toLowerCase()
      .replace(/\.\w+$/, ''),
  )

async function readStart(path: string, length: number): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const bytes = new Uint8Array(length)
    const { bytesRead } = await file.read(bytes, 0, length, 0)
    return bytes.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
