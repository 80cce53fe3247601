import { type PcmBlock, SoundError } from './pcm.ts'
import { readChunks, readPcm, sampleReader } from './pcm-file.ts'

/** Reads AIFF, and AIFF-C where it is not compressed. */
export async function* decodeAiff(path: string): AsyncGenerator<PcmBlock> {
  const chunks = await readChunks(path, false)
  const common = chunks.get('COMM')?.head
  const sound = chunks.get('SSND')
  if (common === undefined || common.length < 18 || sound === undefined) {
    throw new SoundError('an AIFF file without sound')
  }
  const kind = common.length >= 22 ? common.toString('latin1', 18, 22) : 'NONE'
  const encoding = encodings[kind]
  if (encoding === undefined) throw new SoundError(`AIFF of kind ${kind}`)
  const channels = common.readUInt16BE(0)
  const bits = Math.ceil(common.readUInt16BE(6) / 8) * 8
  const sampleRate = readExtended(common, 8)
  if (channels < 1 || channels > 16 || sampleRate < 1000) throw new SoundError('a broken AIFF file')
  yield* readPcm(path, {
    // The samples come after an offset and a block size that nobody uses.
    offset: sound.offset + 8,
    bytes: sound.bytes - 8,
    channels,
    sampleRate,
    width: bits / 8,
    read: sampleReader({ bits, ...encoding }),
  })
}

const encodings: Record<string, { isFloat: boolean; isLittle: boolean } | undefined> = {
  NONE: { isFloat: false, isLittle: false },
  twos: { isFloat: false, isLittle: false },
  sowt: { isFloat: false, isLittle: true },
  fl32: { isFloat: true, isLittle: false },
  FL32: { isFloat: true, isLittle: false },
  fl64: { isFloat: true, isLittle: false },
}

/** The 80-bit floating-point number in which AIFF writes its rate. */
function readExtended(bytes: Buffer, at: number): number {
  const exponent = (bytes.readUInt16BE(at) & 0x7fff) - 16_383
  return Math.round(Number(bytes.readBigUInt64BE(at + 2)) * 2 ** (exponent - 63))
}
