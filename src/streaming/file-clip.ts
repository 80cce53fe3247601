import { decodeFile } from '../audio/decode/decode-file.ts'
import { Resampler } from '../audio/dsp/resampler.ts'
import { mostRepeated } from '../audio/most-repeated.ts'
import { type Stereo, sampleRate } from '../audio/synth/sound.ts'
import { previewSeconds } from './encode-preview.ts'

/** A file, or a part of it (-1 is its end); `ffmpeg` is '' where there is none. */
export type FilePart = { path: string; startMs: number; endMs: number; ffmpeg: string }

/** Enough to hear harmony in. */
const listenedRate = 11_025
/** An hour in is no place for a preview, and would take long to look at. */
const longestMs = 15 * 60_000

/**
 * The thirty seconds of a file that come back most.
 * @throws SoundError when it cannot be decoded
 */
export async function fileClip(part: FilePart): Promise<Stereo> {
  const { startMs } = part
  const endMs = Math.min(part.endMs < 0 ? Number.MAX_SAFE_INTEGER : part.endMs, startMs + longestMs)
  const [mono] = await decoded({ ...part, endMs }, listenedRate, (channels) => [mixed(channels)])
  const from = startMs + mostRepeated(mono ?? nothing, listenedRate, previewSeconds) * 1_000
  const clip = { ...part, startMs: from, endMs: Math.min(endMs, from + previewSeconds * 1_000) }
  const [left = nothing, right = left.slice()] = await decoded(clip, sampleRate, (channels) =>
    channels.slice(0, 2),
  )
  return { left, right }
}

const nothing = new Float32Array(0)

/** Decodes a part at another rate, with the channels that `take` makes of the file's. */
async function decoded(
  { path, ffmpeg, startMs, endMs }: FilePart,
  rate: number,
  take: (channels: Float32Array[]) => Float32Array[],
): Promise<Float32Array[]> {
  const resamplers: Resampler[] = []
  const parts: Float32Array[][] = []
  for await (const block of decodeFile(path, { ffmpeg, startMs, endMs })) {
    for (const [at, samples] of take(block.channels).entries()) {
      resamplers[at] ??= new Resampler(block.sampleRate, rate)
      parts[at] ??= []
      // What is handed out may be used again for the next block.
      parts[at].push((resamplers[at] as Resampler).push(samples).slice())
    }
  }
  return parts.map(joined)
}

function mixed(channels: Float32Array[]): Float32Array {
  const [first = nothing, second] = channels
  if (second === undefined) return first
  return first.map((sample, at) => (sample + (second[at] as number)) / 2)
}

function joined(parts: Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
