import { createMp3Encoder } from 'wasm-media-encoders'
import { type Stereo, sampleRate } from '../audio/synth/sound.ts'

export const previewSeconds = 30
const bitrate = 96
const fadeInSeconds = 0.3
const fadeOutSeconds = 1

/** A clip as MP3 of 96 kbit/s, constant: its length can then be told from its size. */
export async function encodePreview({ left, right }: Stereo): Promise<Uint8Array<ArrayBuffer>> {
  for (const channel of [left, right]) fade(channel)
  const encoder = await createMp3Encoder()
  encoder.configure({ sampleRate, channels: 2, bitrate })
  const parts: Uint8Array[] = []
  const block = sampleRate
  for (let from = 0; from < left.length; from += block) {
    // The encoder's memory is used again with the next call.
    parts.push(
      encoder
        .encode([left.subarray(from, from + block), right.subarray(from, from + block)])
        .slice(),
    )
  }
  parts.push(encoder.finalize().slice())
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function fade(samples: Float32Array): void {
  const fadeIn = fadeInSeconds * sampleRate
  const fadeOut = fadeOutSeconds * sampleRate
  const { length } = samples
  for (let at = 0; at < length; at++) {
    const level = Math.min(1, at / fadeIn, (length - at) / fadeOut)
    samples[at] = level * (samples[at] as number)
  }
}
