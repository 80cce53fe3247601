import { open, rm } from 'node:fs/promises'
import type { Turnstile } from '../lib/turnstile.ts'
import type { CacheFolder } from './cache-folder.ts'
import { type Conversion, type Running, runFfmpeg } from './ffmpeg.ts'

/**
 * One file on its way from ffmpeg to the disk. Whoever wants it reads it while it grows; when the
 * last of them leaves before it is whole, the work ends and nothing stays.
 */
export class Transcoding {
  readonly finished: Promise<void>
  #path = ''
  #written = 0
  #isOver = false
  #readers = 0
  #isAbandoned = false
  #running: Running | undefined
  #progress = Promise.withResolvers<void>()

  constructor(
    program: string,
    conversion: () => Conversion,
    where: { cache: CacheFolder; name: string; line: Turnstile },
  ) {
    this.finished = where.line
      .run(() => this.#work(program, conversion, where))
      .finally(() => {
        this.#isOver = true
        this.#progress.resolve()
      })
    // Readers are told when they ask for more.
    this.finished.catch(() => {})
  }

  /** Resolves when there is something to read. @throws why there is nothing */
  async begun(): Promise<void> {
    while (this.#written === 0 && !this.#isOver) await this.#progress.promise
    if (this.#written === 0) await this.finished
  }

  /** What it has so far and what comes, to the end. */
  async *read(): AsyncGenerator<Buffer> {
    this.#readers++
    try {
      yield* this.#follow()
    } finally {
      this.#readers--
      if (this.#readers === 0 && !this.#isOver) this.#abandon()
    }
  }

  async *#follow(): AsyncGenerator<Buffer> {
    await using file = await open(this.#path)
    for (let at = 0; ; ) {
      if (at < this.#written) {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, at)
        at += bytesRead
        yield buffer.subarray(0, bytesRead)
        continue
      }
      if (this.#isOver) return await this.finished
      await this.#progress.promise
    }
  }

  async #work(
    program: string,
    conversion: () => Conversion,
    { cache, name }: { cache: CacheFolder; name: string },
  ): Promise<void> {
    if (this.#isAbandoned) throw new Error('nobody waits for it any more')
    this.#path = await cache.unfinished(name)
    const running = runFfmpeg(program, conversion())
    this.#running = running
    try {
      await Promise.all([this.#fill(running), running.done])
      this.#path = await cache.keep(this.#path, name)
    } catch (error) {
      running.kill()
      // What it says of its end was heard already.
      await running.done.catch(() => {})
      await rm(this.#path, { force: true })
      throw error
    }
  }

  async #fill({ stdout }: Running): Promise<void> {
    await using file = await open(this.#path, 'w')
    for await (const chunk of stdout as AsyncIterable<Buffer>) {
      await file.writeFile(chunk)
      this.#tell(this.#written + chunk.length)
    }
  }

  #tell(written: number): void {
    this.#written = written
    this.#progress.resolve()
    this.#progress = Promise.withResolvers()
  }

  #abandon(): void {
    this.#isAbandoned = true
    this.#running?.kill()
  }
}
