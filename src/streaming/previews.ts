import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import type { OwnSound } from '../domain/streams/sounds.ts'
import { notFound } from '../lib/errors.ts'
import type { Turnstile } from '../lib/turnstile.ts'
import type { AudioFile } from '../model/audio-file.ts'
import type { CacheFolder } from './cache-folder.ts'
import { type MadeSounds, madeTag } from './made-sounds.ts'

export type PreviewMeans = {
  cache: CacheFolder
  made: MadeSounds
  ffmpeg: string | null
  line: Turnstile
  log: { info(fields: object, message: string): void }
}

/** Clips of thirty seconds from where a piece repeats itself most, made once and kept. */
export class Previews {
  readonly #means: PreviewMeans
  readonly #underWay = new Map<string, Promise<string>>()

  constructor(means: PreviewMeans) {
    this.#means = means
  }

  /**
   * The path of a clip as MP3.
   * @throws 404 when it cannot be made here
   */
  async find(sound: OwnSound): Promise<string> {
    const name = `${digest(sound)}-preview.mp3`
    const kept = await this.#means.cache.find(name)
    if (kept !== null) return kept
    let work = this.#underWay.get(name)
    if (work === undefined) {
      work = this.#means.line
        .run(() => this.#make(sound, name))
        .finally(() => this.#underWay.delete(name))
      this.#underWay.set(name, work)
    }
    return work
  }

  async #make(sound: OwnSound, name: string): Promise<string> {
    const { cache, made } = this.#means
    const mp3 =
      sound.kind === 'made' ? await made.preview(sound.made) : await this.#clip(sound.file)
    const unfinished = await cache.unfinished(name)
    await writeFile(unfinished, mp3)
    return cache.keep(unfinished, name)
  }

  async #clip({ path, startMs, endMs }: AudioFile): Promise<Uint8Array> {
    const { made, ffmpeg, log } = this.#means
    try {
      return await made.clip({ path, startMs, endMs, ffmpeg: ffmpeg ?? '' })
    } catch (error) {
      log.info({ err: error, path }, 'a file of which no preview can be made')
      throw notFound()
    }
  }
}

const digest = (sound: OwnSound) =>
  sound.kind === 'made'
    ? madeTag(sound.made)
    : createHash('sha1')
        .update(
          JSON.stringify([
            sound.file.soundHash || [sound.file.path, sound.file.modifiedAt],
            sound.file.startMs,
          ]),
        )
        .digest('hex')
