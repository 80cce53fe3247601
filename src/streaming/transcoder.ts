import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { notInstalled } from '../lib/errors.ts'
import { Turnstile } from '../lib/turnstile.ts'
import type { CacheFolder } from './cache-folder.ts'
import type { Conversion, FfmpegInput } from './ffmpeg.ts'
import type { Format } from './formats.ts'
import { Transcoding } from './transcoding.ts'

/** What to transcode; `tag` names its bytes. */
export type Source = {
  tag: string
  input(): FfmpegInput
  /** Where the sound begins and ends in the file, in milliseconds; -1 for its end. */
  startMs: number
  endMs: number
}

/** A whole file, or one that is still being made and can only be heard from its beginning. */
export type Transcoded = { path: string } | { live: Readable }

/** Makes of any sound what a client can play, once, for everybody who asks for the same. */
export class Transcoder {
  readonly #program: string | null
  readonly #cache: CacheFolder
  readonly #line: Turnstile
  readonly #underWay = new Map<string, Transcoding>()

  /** @param program null where there is no ffmpeg */
  constructor(program: string | null, cache: CacheFolder, atOnce: number) {
    this.#program = program
    this.#cache = cache
    this.#line = new Turnstile(Math.max(1, atOnce))
  }

  /**
   * @param fromMs where in the sound to begin
   * @throws 501 without ffmpeg
   */
  async transcode(source: Source, format: Format, fromMs: number): Promise<Transcoded> {
    const name = `${digest(source, fromMs)}.${format.name}`
    const kept = await this.#cache.find(name)
    if (kept !== null) return { path: kept }
    const program = this.#program
    if (program === null) throw notInstalled('ffmpeg, so it sends sound as it is')
    let work = this.#underWay.get(name)
    if (work === undefined) {
      const conversion = (): Conversion => ({
        input: source.input(),
        startMs: source.startMs + fromMs,
        endMs: source.endMs,
        output: format.output,
      })
      work = new Transcoding(program, conversion, { cache: this.#cache, name, line: this.#line })
      this.#underWay.set(name, work)
      const forget = () => this.#underWay.delete(name)
      work.finished.then(forget, forget)
    }
    await work.begun()
    return { live: Readable.from(work.read(), { objectMode: false }) }
  }
}

const digest = ({ tag, startMs, endMs }: Source, fromMs: number) =>
  createHash('sha1').update(`${tag} ${startMs} ${endMs} ${fromMs}`).digest('hex')
