import { open } from 'node:fs/promises'
import { type PcmBlock, SoundError } from './pcm.ts'

/** Where the samples of a file are, and how they are written. */
export type PcmLayout = {
  offset: number
  bytes: number
  channels: number
  sampleRate: number
  /** Of one sample of one channel. */
  width: number
  read: (view: DataView, at: number) => number
}

const framesAtOnce = 32_768

/** Reads uncompressed samples, as far as the file goes. */
export async function* readPcm(path: string, layout: PcmLayout): AsyncGenerator<PcmBlock> {
  const { channels: count, width, read, sampleRate } = layout
  const frameBytes = count * width
  const file = await open(path)
  try {
    const buffer = Buffer.alloc(framesAtOnce * frameBytes)
    for (let done = 0; done < layout.bytes; ) {
      const wanted = Math.min(buffer.length, layout.bytes - done)
      const { bytesRead } = await file.read(buffer, 0, wanted, layout.offset + done)
      const frames = Math.floor(bytesRead / frameBytes)
      if (frames === 0) return
      done += frames * frameBytes
      const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength)
      const channels = Array.from({ length: count }, (_, channel) =>
        Float32Array.from({ length: frames }, (_, frame) =>
          read(view, frame * frameBytes + channel * width),
        ),
      )
      yield { sampleRate, channels }
    }
  } finally {
    await file.close()
  }
}

type Encoding = { bits: number; isFloat: boolean; isLittle: boolean; isUnsigned?: boolean }

/** How a sample of this kind is read. @throws SoundError for a kind that is not read */
export function sampleReader({ bits, isFloat, isLittle, isUnsigned = false }: Encoding) {
  if (isFloat && bits === 32) return (view: DataView, at: number) => view.getFloat32(at, isLittle)
  if (isFloat && bits === 64) return (view: DataView, at: number) => view.getFloat64(at, isLittle)
  if (!isFloat && bits === 8) {
    return isUnsigned
      ? (view: DataView, at: number) => (view.getUint8(at) - 128) / 128
      : (view: DataView, at: number) => view.getInt8(at) / 128
  }
  if (!isFloat && bits === 16) {
    return (view: DataView, at: number) => view.getInt16(at, isLittle) / 32_768
  }
  if (!isFloat && bits === 24) {
    return isLittle
      ? (view: DataView, at: number) =>
          (view.getInt8(at + 2) * 65_536 + view.getUint16(at, true)) / 8_388_608
      : (view: DataView, at: number) =>
          (view.getInt8(at) * 65_536 + view.getUint16(at + 1, false)) / 8_388_608
  }
  if (!isFloat && bits === 32) {
    return (view: DataView, at: number) => view.getInt32(at, isLittle) / 2_147_483_648
  }
  throw new SoundError(`samples of ${bits} bits`)
}

/** A file of chunks (IFF): each with a name of four letters, a length, and that many bytes. */
export async function readChunks(
  path: string,
  isLittle: boolean,
): Promise<Map<string, { offset: number; bytes: number; head: Buffer }>> {
  const file = await open(path)
  const chunks = new Map<string, { offset: number; bytes: number; head: Buffer }>()
  try {
    const { size } = await file.stat()
    const header = Buffer.alloc(8)
    for (let at = 12; at + 8 <= size && chunks.size < mostChunks; ) {
      await file.read(header, 0, 8, at)
      const name = header.toString('latin1', 0, 4)
      const stated = isLittle ? header.readUInt32LE(4) : header.readUInt32BE(4)
      // Writers that were killed leave a length of nothing or of everything.
      const bytes = Math.min(stated === 0 ? size : stated, size - at - 8)
      const head = Buffer.alloc(Math.min(64, bytes))
      await file.read(head, 0, head.length, at + 8)
      if (!chunks.has(name)) chunks.set(name, { offset: at + 8, bytes, head })
      at += 8 + bytes + (bytes % 2)
    }
  } finally {
    await file.close()
  }
  return chunks
}

const mostChunks = 1000
