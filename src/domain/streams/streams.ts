import type { Db } from '../../db/engine.ts'
import type { Hearer, StreamAddresses } from './addresses.ts'
import { type Gapless, gaplessOf } from './gapless.ts'
import { findSound } from './sounds.ts'

/** Where and how a device gets the sound of an item. */
export type Stream = {
  /** Path and query on this server; good for the item's length and an hour more at least. */
  path: string
  mediaType: string
  /** Where the item begins and ends in what the address gives; -1 for its end. */
  startMs: number
  endMs: number
  /** ReplayGain in dB; null when nobody has measured it. */
  trackGain: number | null
  albumGain: number | null
  /** Samples to leave out at the ends; null where the format says it, or nothing does. */
  gapless: Gapless | null
}

export type StreamMeans = { db: Db; streams: StreamAddresses }

/**
 * The stream of an item for somebody, or null when there is nothing to hear.
 * @param plays the media types that the device says it can play; undefined when it says nothing
 */
export async function streamOf(
  { db, streams }: StreamMeans,
  uri: string,
  hearer: Hearer,
  plays?: readonly string[],
): Promise<Stream | null> {
  const sound = await findSound(db, uri)
  if (sound === undefined) return null
  if (sound.kind !== 'file') {
    const { durationMs } = sound.kind === 'made' ? sound.made : sound.remote
    const mediaType = sound.kind === 'made' ? 'audio/wav' : sound.remote.mediaType
    const path = await streams.sign(uri, hearer, durationMs)
    const unmeasured = { trackGain: null, albumGain: null, gapless: null }
    return { path, mediaType, startMs: 0, endMs: -1, ...unmeasured }
  }
  const { mediaType, durationMs, startMs, endMs, trackGain, albumGain } = sound.file
  const path = await streams.sign(uri, hearer, durationMs)
  const other = plays?.includes(mediaType) === false ? substitute(plays) : undefined
  if (other === undefined) {
    const gapless = await gaplessOf(sound.file)
    return { path, mediaType, startMs, endMs, trackGain, albumGain, gapless }
  }
  // What is transcoded holds the item and nothing else.
  const part = { startMs: 0, endMs: -1 }
  return {
    ...part,
    path: `${path}&format=${other.format}`,
    mediaType: other.mediaType,
    trackGain,
    albumGain,
    gapless: null,
  }
}

/** What is offered instead of a type that a device cannot play, the best known first. */
const substitutes = [
  { mediaType: 'audio/mpeg', format: 'mp3' },
  { mediaType: 'audio/aac', format: 'aac' },
  { mediaType: 'audio/ogg', format: 'opus' },
  { mediaType: 'audio/flac', format: 'flac' },
]
const substitute = (plays: readonly string[]) =>
  substitutes.find(({ mediaType }) => plays.includes(mediaType))
