import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { roomForYoung } from '../../lib/young-generation.ts'
import { type FilesOfRoot, type ReadBatch, readFiles } from '../phase-2-read-tags.ts'

/**
 * Reads batches of files, one after the other. Many files are read in a thread of its own, so that
 * reading takes no time from writing what was read; for a few the thread would take longer to start.
 */
export class TagReader implements AsyncDisposable {
  readonly #thread: Worker | undefined

  /** @param files how many there are to read */
  constructor(files: number) {
    if (files < worthAThread) return
    // Tags are short-lived: in a space of a megabyte, most of a batch would be copied out of it.
    roomForYoung(8)
    // Beside this file, whether it is a source or was compiled.
    const extension = import.meta.url.slice(import.meta.url.lastIndexOf('.'))
    this.#thread = new Worker(new URL(`./worker${extension}`, import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 256 },
    })
  }

  /** @throws when the thread has died */
  async read(files: readonly FilesOfRoot[]): Promise<ReadBatch> {
    if (this.#thread === undefined) return readFiles(files)
    this.#thread.postMessage(files)
    const [batch] = (await once(this.#thread, 'message')) as [ReadBatch]
    return batch
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#thread?.terminate()
  }
}

const worthAThread = 1_000
