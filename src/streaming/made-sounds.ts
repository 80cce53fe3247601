import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { Worker } from 'node:worker_threads'
import { sampleRate } from '../audio/synth/sound.ts'
import { bytesPerFrame, wavBytes, wavHeader, wavHeaderBytes } from '../audio/synth/wav.ts'
import type { MadeSound } from '../domain/streams/sounds.ts'
import type { FilePart } from './file-clip.ts'
import type { Delivery, Order } from './made-sound-worker.ts'
import type { Unsent } from './send-bytes.ts'

/** Part of every tag: another way to make sound makes other bytes. */
const version = 1
/** How long the worker stays when nobody asks for anything. */
const idleMs = 60_000

type Unnumbered<T> = T extends unknown ? Omit<T, 'id'> : never

/** The sounds that this server makes, by a worker that lives as long as somebody listens. */
export class MadeSounds {
  readonly #waiting = new Map<number, PromiseWithResolvers<Delivery>>()
  #worker: Worker | undefined
  #idle: NodeJS.Timeout | undefined
  #orders = 0

  /** A sound as a WAV file, of which any part is made when it is read. */
  content(made: MadeSound): Unsent & { read(from: number, to: number): Readable } {
    const frames = Math.round((made.durationMs / 1_000) * sampleRate)
    return {
      size: wavBytes({ frames }),
      mediaType: 'audio/wav',
      tag: `"${madeTag(made)}"`,
      cacheControl: 'private, max-age=3600',
      read: (from, to) =>
        Readable.from(this.#bytes(made, frames, { from, to }), { objectMode: false }),
    }
  }

  /** Thirty seconds as MP3. */
  async preview(made: MadeSound): Promise<Uint8Array> {
    const delivery = await this.#order({ kind: 'preview', made })
    if (!('mp3' in delivery)) throw new Error('the worker delivered something else')
    return delivery.mp3
  }

  /** Thirty seconds of a file as MP3. @throws when the file cannot be decoded */
  async clip(part: FilePart): Promise<Uint8Array> {
    const delivery = await this.#order({ kind: 'clip', part })
    if (!('mp3' in delivery)) throw new Error('the worker delivered something else')
    return delivery.mp3
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle)
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }

  async *#bytes(made: MadeSound, frames: number, { from, to }: { from: number; to: number }) {
    let at = from
    if (at < wavHeaderBytes) {
      const header = wavHeader(frames).subarray(at, Math.min(wavHeaderBytes, to + 1))
      yield header
      at += header.length
    }
    while (at <= to) {
      const frame = Math.floor((at - wavHeaderBytes) / bytesPerFrame)
      const delivery = await this.#order({ kind: 'block', made, frame })
      if (!('pcm' in delivery)) throw new Error('the worker delivered something else')
      const { buffer } = delivery.pcm
      const start = wavHeaderBytes + delivery.frame * bytesPerFrame
      const bytes = Buffer.from(buffer).subarray(at - start, to + 1 - start)
      if (bytes.length === 0) return
      yield bytes
      at += bytes.length
    }
  }

  async #order(order: Unnumbered<Order>): Promise<Delivery> {
    const id = ++this.#orders
    const waiting = Promise.withResolvers<Delivery>()
    this.#waiting.set(id, waiting)
    clearTimeout(this.#idle)
    this.#worker ??= this.#start()
    // Only a worker that has work keeps the process.
    this.#worker.ref()
    this.#worker.postMessage({ ...order, id })
    try {
      return await waiting.promise
    } finally {
      this.#waiting.delete(id)
      if (this.#waiting.size === 0) {
        this.#worker?.unref()
        this.#idle = setTimeout(() => void this.close(), idleMs)
        this.#idle.unref()
      }
    }
  }

  #start(): Worker {
    // Beside this file, whether it is a source or was compiled.
    const extension = import.meta.url.slice(import.meta.url.lastIndexOf('.'))
    const worker = new Worker(new URL(`./made-sound-worker${extension}`, import.meta.url))
    worker.on('message', (delivery: Delivery) => {
      const waiting = this.#waiting.get(delivery.id)
      if ('error' in delivery) waiting?.reject(new Error(delivery.error))
      else waiting?.resolve(delivery)
    })
    const fail = (error: unknown) => {
      if (this.#worker === worker) this.#worker = undefined
      for (const { reject } of this.#waiting.values()) reject(error)
    }
    worker.on('error', fail)
    worker.on('exit', () => fail(new Error('the worker that makes sound has ended')))
    return worker
  }
}

/** Names the bytes of a sound. */
export const madeTag = (made: MadeSound) =>
  createHash('sha1')
    .update(`${version}${JSON.stringify(made)}`)
    .digest('hex')
    .slice(0, 20)
