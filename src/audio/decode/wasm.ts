import { FLACDecoder } from '@wasm-audio-decoders/flac'
import { OggVorbisDecoder } from '@wasm-audio-decoders/ogg-vorbis'
import { MPEGDecoder } from 'mpg123-decoder'
import { readBytes } from './file-bytes.ts'
import type { PcmBlock } from './pcm.ts'

/** What the decoders of these packages have in common. */
type Decoder = {
  ready: Promise<void>
  decode(bytes: Uint8Array): Decoded | Promise<Decoded>
  flush?(): Promise<Decoded>
  free(): void
}

type Decoded = { channelData: Float32Array[]; samplesDecoded: number; sampleRate: number }

const makers = {
  mp3: (): Decoder => new MPEGDecoder(),
  flac: (): Decoder => new FLACDecoder(),
  vorbis: (): Decoder => new OggVorbisDecoder(),
}

/** Decodes a file with one of the WebAssembly decoders. What is broken in it is passed over. */
export async function* decodeWasm(
  path: string,
  codec: keyof typeof makers,
): AsyncGenerator<PcmBlock> {
  const decoder = makers[codec]()
  try {
    await decoder.ready
    for await (const bytes of readBytes(path)) yield* blockOf(await decoder.decode(bytes))
    if (decoder.flush !== undefined) yield* blockOf(await decoder.flush())
  } finally {
    decoder.free()
  }
}

function* blockOf({ channelData, samplesDecoded, sampleRate }: Decoded): Generator<PcmBlock> {
  if (samplesDecoded > 0) yield { sampleRate, channels: channelData }
}
