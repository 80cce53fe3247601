import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { mostRepeated } from '../audio/most-repeated.ts'
import type { ItemSound } from '../domain/streams/sounds.ts'
import { notFound } from '../lib/errors.ts'
import type { Turnstile } from '../lib/turnstile.ts'
import type { AudioFile } from '../model/audio-file.ts'
import type { CacheFolder } from './cache-folder.ts'
import { previewSeconds } from './encode-preview.ts'
import { runFfmpeg } from './ffmpeg.ts'
import { type MadeSounds, madeTag } from './made-sounds.ts'

export type PreviewMeans = {
  cache: CacheFolder
  made: MadeSounds
  ffmpeg: string | null
  line: Turnstile
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
  async find(sound: ItemSound): Promise<string> {
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

  async #make(sound: ItemSound, name: string): Promise<string> {
    const { cache, made, ffmpeg } = this.#means
    const mp3 =
      sound.kind === 'made'
        ? await made.preview(sound.made)
        : ffmpeg === null
          ? null
          : await clipOf(ffmpeg, sound.file)
    if (mp3 === null) throw notFound()
    const unfinished = await cache.unfinished(name)
    await writeFile(unfinished, mp3)
    return cache.keep(unfinished, name)
  }
}

const digest = (sound: ItemSound) =>
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

const listenedRate = 11_025

async function clipOf(ffmpeg: string, file: AudioFile): Promise<Buffer> {
  const input = { path: file.path }
  const { startMs, endMs } = file
  const heard = await bytesOf(ffmpeg, {
    input,
    startMs,
    // An hour in is no place for a preview, and would take long to look at.
    endMs: Math.min(endMs < 0 ? Number.MAX_SAFE_INTEGER : endMs, startMs + longestMs),
    output: ['-ac', '1', '-ar', String(listenedRate), '-c:a', 'pcm_f32le', '-f', 'f32le'],
  })
  // A copy begins where its memory does, as numbers have to.
  const samples = new Float32Array(new Uint8Array(heard).buffer, 0, Math.floor(heard.length / 4))
  const from = startMs + mostRepeated(samples, listenedRate, previewSeconds) * 1_000
  const fades = `afade=t=in:d=0.3,afade=t=out:st=${previewSeconds - 1}:d=1`
  return bytesOf(ffmpeg, {
    input,
    startMs: from,
    endMs: from + previewSeconds * 1_000,
    output: [
      '-af',
      fades,
      '-ac',
      '2',
      '-ar',
      '44100',
      '-c:a',
      'libmp3lame',
      '-b:a',
      '96k',
      '-f',
      'mp3',
    ],
  })
}

const longestMs = 15 * 60_000

async function bytesOf(program: string, conversion: Parameters<typeof runFfmpeg>[1]) {
  const { stdout, done } = runFfmpeg(program, conversion)
  const [bytes] = await Promise.all([buffer(stdout), done])
  return bytes
}
