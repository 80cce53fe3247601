import { decodeFile } from '../../audio/decode/decode-file.ts'
import { Fingerprinter, similarity } from '../../audio/fingerprint.ts'
import type { Db } from '../../db/engine.ts'
import { type LostTrack, loadFingerprints, lostTracks } from '../../store/lost-tracks.ts'

/**
 * Tracks whose files are gone, to be known again by their sound: a file that was moved, retagged and
 * encoded anew at once has nothing else left of what it was.
 */
export class LostSounds {
  readonly #db: Db
  readonly #ffmpeg: string
  readonly #lost: Map<string, LostTrack>
  #toHear: number

  private constructor(db: Db, lost: readonly LostTrack[], ffmpeg: string) {
    this.#db = db
    this.#ffmpeg = ffmpeg
    this.#lost = new Map(lost.map((track) => [track.id, track]))
    this.#toHear = Math.max(leastHeard, lost.length * heardForEach)
  }

  /**
   * @param gone paths at which files were that are not there any more
   * @param ffmpeg the ffmpeg program, '' where there is none
   */
  static async load(db: Db, gone: readonly string[], ffmpeg: string): Promise<LostSounds> {
    return new LostSounds(db, await lostTracks(db, gone), ffmpeg)
  }

  get isEmpty(): boolean {
    return this.#lost.size === 0 || this.#toHear === 0
  }

  /** The lost track that a file sounds like; undefined for none, and where it cannot be decoded. */
  async find(path: string, durationMs: number): Promise<string | undefined> {
    const asLong = [...this.#lost.values()].filter(
      (track) => durationMs > 0 && Math.abs(track.durationMs - durationMs) <= 3_000,
    )
    if (asLong.length === 0 || this.#toHear === 0) return undefined
    this.#toHear--
    const heard = await fingerprintFile(path, this.#ffmpeg).catch(() => undefined)
    if (heard === undefined) return undefined
    const known = await loadFingerprints(
      this.#db,
      asLong.map(({ id }) => id),
    )
    const [best] = [...known]
      .map(([id, fingerprint]) => ({ id, alike: similarity(heard, fingerprint) }))
      .sort((a, b) => b.alike - a.alike)
    if (best === undefined || best.alike < sameSound) return undefined
    this.#lost.delete(best.id)
    return best.id
  }
}

/** Encodings of one recording agree in 0.97 of the bits and more, recordings in 0.6 at most. */
const sameSound = 0.85

/** Listening takes half a second: so many files for each lost track, and so many in any case. */
const heardForEach = 4
const leastHeard = 200

/** The fingerprint of a file, for which two minutes of it are enough. */
async function fingerprintFile(path: string, ffmpeg: string): Promise<Uint32Array | undefined> {
  let fingerprinter: Fingerprinter | undefined
  for await (const { sampleRate, channels } of decodeFile(path, { ffmpeg, endMs: 122_000 })) {
    fingerprinter ??= new Fingerprinter(sampleRate)
    fingerprinter.push(mixed(channels))
  }
  return fingerprinter?.end()
}

function mixed(channels: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array(0), ...others] = channels
  return first.map(
    (sample, at) =>
      others.reduce((sum, channel) => sum + (channel[at] ?? 0), sample) / channels.length,
  )
}
