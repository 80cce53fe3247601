import { type PcmBlock, SoundError } from './pcm.ts'
import { readChunks, readPcm, sampleReader } from './pcm-file.ts'

/** Reads RIFF WAVE with integer or floating-point samples. */
export async function* decodeWav(path: string): AsyncGenerator<PcmBlock> {
  const chunks = await readChunks(path, true)
  const format = chunks.get('fmt ')?.head
  const data = chunks.get('data')
  if (format === undefined || format.length < 16 || data === undefined) {
    throw new SoundError('a WAV file without sound')
  }
  const extensible = format.readUInt16LE(0) === 0xfffe && format.length >= 26
  const kind = extensible ? format.readUInt16LE(24) : format.readUInt16LE(0)
  if (kind !== 1 && kind !== 3) throw new SoundError(`WAV of kind ${kind}`)
  const channels = format.readUInt16LE(2)
  const sampleRate = format.readUInt32LE(4)
  const bits = format.readUInt16LE(14)
  if (channels < 1 || channels > 16 || sampleRate < 1000) throw new SoundError('a broken WAV file')
  yield* readPcm(path, {
    offset: data.offset,
    bytes: data.bytes,
    channels,
    sampleRate,
    width: bits / 8,
    read: sampleReader({ bits, isFloat: kind === 3, isLittle: true, isUnsigned: bits === 8 }),
  })
}
