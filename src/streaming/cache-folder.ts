import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'

/** Files that were costly to make, in a folder that never holds much more than it may. */
export class CacheFolder {
  readonly #folder: string
  readonly #maxBytes: number

  constructor(folder: string, maxBytes: number) {
    this.#folder = folder
    this.#maxBytes = maxBytes
  }

  /** The path of a file that is there, or null. Finding it makes it the last to go. */
  async find(name: string): Promise<string | null> {
    const path = join(this.#folder, name)
    try {
      await utimes(path, new Date(), (await stat(path)).mtime)
      return path
    } catch {
      return null
    }
  }

  /** Where to write a file before it is whole. */
  async unfinished(name: string): Promise<string> {
    await mkdir(this.#folder, { recursive: true })
    return join(this.#folder, `${name}.${process.pid}.part`)
  }

  /** Takes in a file that is whole, and gives up the least recently used ones. */
  async keep(unfinished: string, name: string): Promise<string> {
    const path = join(this.#folder, name)
    await rename(unfinished, path)
    await this.#tidy(name)
    return path
  }

  async #tidy(fresh: string): Promise<void> {
    const files: { path: string; size: number; usedAt: number }[] = []
    for (const name of await readdir(this.#folder)) {
      if (name === fresh || name.endsWith('.part')) continue
      const path = join(this.#folder, name)
      const found = await stat(path).catch(() => null)
      if (found !== null) files.push({ path, size: found.size, usedAt: found.atimeMs })
    }
    files.sort((a, b) => b.usedAt - a.usedAt)
    let room = this.#maxBytes - (await stat(join(this.#folder, fresh))).size
    for (const { path, size } of files) {
      room -= size
      if (room < 0) await rm(path, { force: true })
    }
  }
}
