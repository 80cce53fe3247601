import { decodeAiff } from './aiff.ts'
import { type Container, recognise } from './containers.ts'
import { decodeFfmpeg } from './ffmpeg.ts'
import { decodeOpus } from './opus.ts'
import { type PcmBlock, SoundError } from './pcm.ts'
import { decodeWasm } from './wasm.ts'
import { decodeWav } from './wav.ts'

export type DecodeOptions = {
  /** The ffmpeg program, '' where there is none. */
  ffmpeg: string
  /** How long ffmpeg may be silent, in milliseconds. */
  patienceMs?: number
  /** The part of the file to decode, in milliseconds; `endMs` -1 is its end. */
  startMs?: number
  endMs?: number
}

/**
 * The sound in a file, block by block, all at one rate and with the same channels.
 * @throws SoundError when it cannot be decoded
 */
export async function* decodeFile(path: string, options: DecodeOptions): AsyncGenerator<PcmBlock> {
  const blocks = decoded(path, await recognise(path), options)
  const { startMs = 0, endMs = -1 } = options
  let shape: { sampleRate: number; channels: number } | undefined
  let passed = 0
  for await (const { sampleRate, channels } of blocks) {
    shape ??= { sampleRate, channels: channels.length }
    if (sampleRate !== shape.sampleRate || channels.length !== shape.channels) {
      throw new SoundError('the sample rate or the channels change within the file')
    }
    const length = channels[0]?.length ?? 0
    const from = Math.max(0, Math.round((startMs / 1000) * sampleRate) - passed)
    const to = endMs < 0 ? length : Math.round((endMs / 1000) * sampleRate) - passed
    passed += length
    if (to <= 0) return
    if (from >= length) continue
    const isWhole = from === 0 && to >= length
    const part = isWhole ? channels : channels.map((samples) => samples.subarray(from, to))
    yield { sampleRate, channels: part }
  }
  if (shape === undefined) throw new SoundError('no sound in it')
}

function decoded(
  path: string,
  container: Container,
  { ffmpeg, patienceMs = 60_000 }: DecodeOptions,
): AsyncGenerator<PcmBlock> {
  switch (container) {
    case 'mp3':
    case 'flac':
    case 'vorbis':
      return decodeWasm(path, container)
    case 'opus':
      return decodeOpus(path)
    case 'wav':
      return decodeWav(path)
    case 'aiff':
      return decodeAiff(path)
    default:
      if (ffmpeg === '') throw new SoundError('only ffmpeg decodes it, and ffmpeg is not installed')
      return decodeFfmpeg(path, { ffmpeg, patienceMs })
  }
}
