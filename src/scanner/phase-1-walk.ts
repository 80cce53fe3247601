import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { setImmediate as othersFirst } from 'node:timers/promises'
import { chunk } from '../lib/chunk.ts'
import type { ScannedFile } from '../store/scanned-files.ts'
import { DiskPace } from './disk-pace.ts'

/** A file as the file system shows it. */
export type FoundFile = Pick<ScannedFile, 'path' | 'size' | 'modifiedAt' | 'kind'>

/** A folder with the files in it that a scan is about, in order of their names. */
export type FoundFolder = { path: string; root: string; files: FoundFile[] }

/** Something that is there and cannot be looked at. */
export type Obstacle = { path: string; reason: string; isFolder: boolean }

/**
 * Phase 1: finds files, folder by folder, with one look at each. Links are followed, a folder is
 * entered once however many ways lead to it, and what is neither file nor folder is not opened.
 */
export class Walk {
  readonly obstacles: Obstacle[] = []
  readonly #seen = new Set<string>()
  readonly #pace = new DiskPace()
  #entered = 0

  /** The folders under a root, each before the ones in it. */
  async *folders(root: string): AsyncGenerator<FoundFolder> {
    const waiting = [root]
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      // A disk that answers at once would let nobody in, not even Ctrl-C.
      if (++this.#entered % foldersAtOnce === 0) await othersFirst()
      if (!(await this.#isNew(path))) continue
      const entries = await this.#list(path)
      if (entries === undefined) {
        this.obstacles.push({ path, reason: 'folder_cannot_be_read', isFolder: true })
        continue
      }
      const { files, folders } = await this.#sort(path, entries)
      yield { path, root, files }
      waiting.push(...folders.reverse())
    }
  }

  async #isNew(path: string): Promise<boolean> {
    const [about] = await this.#lookAt([path])
    if (about === undefined) return true
    const identity = `${about.dev}:${about.ino}`
    if (this.#seen.has(identity)) {
      this.obstacles.push({ path, reason: 'folder_seen_already', isFolder: true })
      return false
    }
    this.#seen.add(identity)
    return true
  }

  async #sort(folder: string, entries: Dirent[]) {
    const files: FoundFile[] = []
    const folders: string[] = []
    const linked: string[] = []
    const inOrder = entries
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
    const toLookAt: { path: string; kind: FoundFile['kind'] | undefined; isLink: boolean }[] = []
    for (const entry of inOrder) {
      const path = folder.endsWith('/') ? folder + entry.name : `${folder}/${entry.name}`
      const kind = kindOf(entry.name)
      if (entry.isDirectory()) folders.push(path)
      else if (entry.isSymbolicLink()) toLookAt.push({ path, kind, isLink: true })
      else if (kind === undefined) continue
      else if (entry.isFile()) toLookAt.push({ path, kind, isLink: false })
      else this.obstacles.push({ path, reason: 'not_a_file', isFolder: false })
    }
    for (const run of chunk(toLookAt, atOnce)) {
      const looks = await this.#lookAt(run.map(({ path }) => path))
      for (const [at, { path, kind, isLink }] of run.entries()) {
        const about = looks[at]
        if (about === undefined) this.#unreachable(path, kind, isLink)
        else if (about.isDirectory()) linked.push(path)
        else if (kind === undefined) continue
        else if (!about.isFile())
          this.obstacles.push({ path, reason: 'not_a_file', isFolder: false })
        else files.push({ path, size: about.size, modifiedAt: Math.floor(about.mtimeMs), kind })
      }
    }
    // Folders before links to folders: what both lead to is known by its own place.
    return { files, folders: [...folders, ...linked] }
  }

  #list(folder: string): Promise<Dirent[] | undefined> {
    return this.#pace.ask(
      () => orNothing(() => readdirSync(folder, { withFileTypes: true })),
      () => readdir(folder, { withFileTypes: true }).catch(() => undefined),
    )
  }

  #lookAt(paths: string[]): Promise<(Stats | undefined)[]> {
    return this.#pace.ask(
      () => paths.map((path) => orNothing(() => statSync(path, { throwIfNoEntry: false }))),
      () => Promise.all(paths.map((path) => stat(path).catch(() => undefined))),
      paths.length,
    )
  }

  #unreachable(path: string, kind: FoundFile['kind'] | undefined, isLink: boolean): void {
    if (kind === undefined) return
    // A name that is no UTF-8 was read with replacement characters, and nothing is called that.
    const isMangled = path.includes('\ufffd')
    const reason = isMangled ? 'name_is_not_utf8' : isLink ? 'link_leads_nowhere' : 'is_gone'
    this.obstacles.push({ path, reason, isFolder: false })
  }
}

function orNothing<T>(ask: () => T): T | undefined {
  try {
    return ask()
  } catch {
    return undefined
  }
}

/** So many folders are a few milliseconds. */
const foldersAtOnce = 32

/** So many files are looked at together: more wait for a disk, and a network, at the same time. */
const atOnce = 64

/** What a file is to a scan, by its name; undefined for what is none of its business. */
export function kindOf(name: string): FoundFile['kind'] | undefined {
  const extension = extname(name).toLowerCase()
  if (audio.has(extension)) return 'audio'
  if (playlists.has(extension)) return 'playlist'
  return covers.test(name) ? 'image' : undefined
}

const audio = new Set(
  '.mp3 .flac .ogg .oga .opus .m4a .m4b .aac .alac .wav .wave .aif .aiff .aifc .wma .ape .wv'.split(
    ' ',
  ),
)
const playlists = new Set(['.m3u', '.m3u8', '.pls', '.xspf', '.jspf'])
const covers = /^(cover|folder|front|album|albumart)\.(jpe?g|png|webp)$/i
