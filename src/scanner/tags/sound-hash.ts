import { createHash } from 'node:crypto'
import type { FileReader } from './file-reader.ts'

/**
 * A digest of a file's sound that does not change with its tags: of how long the sound is in bytes
 * and of some places in it. '' when it cannot be told where the sound is.
 */
export async function soundHash(file: FileReader, magic: string): Promise<string> {
  const range = await soundRange(file, magic)
  if (range === undefined || range.end - range.start < 1) return ''
  const { start, end } = range
  const hash = createHash('sha1').update(`${end - start} `)
  const places = [start, Math.floor((start + end) / 2), Math.max(start, end - sampleLength)]
  for (const place of places) {
    hash.update(await file.bytes(place, Math.min(sampleLength, end - place)))
  }
  return hash.digest('hex')
}

const sampleLength = 2048

type Range = { start: number; end: number }

function soundRange(file: FileReader, magic: string): Promise<Range | undefined> {
  if (magic === 'mp4') return boxOf(file, 'mdat')
  if (magic === 'wav') return chunkOf(file, 'data', false)
  if (magic === 'aiff') return chunkOf(file, 'SSND', true)
  if (magic === 'mp3' || magic === 'aac') return betweenTags(file)
  return Promise.resolve(undefined)
}

/** What is between ID3v2 at the beginning and APE and ID3v1 at the end. */
async function betweenTags(file: FileReader): Promise<Range> {
  const { size } = file.fileInfo
  const start = await id3Length(file)
  let end = size
  const tail = await file.bytes(size - 160, 160)
  const hasId3v1 =
    tail.length >= 128 && tail.toString('latin1', tail.length - 128).startsWith('TAG')
  if (hasId3v1) end -= 128
  const footer = await file.bytes(end - 32, 32)
  if (footer.toString('latin1', 0, 8) === 'APETAGEX') {
    const hasHeader = (footer.readUInt32LE(20) & 0x8000_0000) !== 0
    end -= footer.readUInt32LE(12) + (hasHeader ? 32 : 0)
  }
  return { start, end }
}

/** How many bytes the ID3v2 tag at the beginning of a file takes. */
export async function id3Length(file: FileReader): Promise<number> {
  const head = await file.bytes(0, 10)
  if (head.length < 10 || head.toString('latin1', 0, 3) !== 'ID3') return 0
  const length = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((head[at] ?? 0) & 0x7f), 0)
  return length + 10
}

/** A top-level box of an MP4 file. */
async function boxOf(file: FileReader, name: string): Promise<Range | undefined> {
  const { size } = file.fileInfo
  for (let at = 0, boxes = 0; at + 8 <= size && boxes < 1000; boxes++) {
    const head = await file.bytes(at, 16)
    if (head.length < 8) return undefined
    const short = head.readUInt32BE(0)
    const isLong = short === 1 && head.length === 16
    const length = isLong ? Number(head.readBigUInt64BE(8)) : short === 0 ? size - at : short
    if (length < 8) return undefined
    if (head.toString('latin1', 4, 8) === name) {
      return { start: at + (isLong ? 16 : 8), end: Math.min(size, at + length) }
    }
    at += length
  }
  return undefined
}

/** A chunk of a RIFF file (little-endian) or an IFF one (big-endian). */
async function chunkOf(
  file: FileReader,
  name: string,
  isBigEndian: boolean,
): Promise<Range | undefined> {
  const { size } = file.fileInfo
  for (let at = 12, chunks = 0; at + 8 <= size && chunks < 1000; chunks++) {
    const head = await file.bytes(at, 8)
    const length = isBigEndian ? head.readUInt32BE(4) : head.readUInt32LE(4)
    if (head.toString('latin1', 0, 4) === name) {
      return { start: at + 8, end: Math.min(size, at + 8 + length) }
    }
    at += 8 + length + (length % 2)
  }
  return undefined
}
