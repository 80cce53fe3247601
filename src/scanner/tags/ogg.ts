import { createHash } from 'node:crypto'
import type { FileReader } from './file-reader.ts'

/** What the end of an Ogg file tells. */
export type OggEnd = { durationMs: number; soundHash: string }

/**
 * How long an Ogg file plays, from the position its last page states: reading every page for it
 * would be a hundred times as slow. The digest is of the sound of the last pages, without their
 * headers, whose numbers change with the length of the tags.
 */
export async function readOggEnd(
  file: FileReader,
  { isOpus, sampleRate }: { isOpus: boolean; sampleRate: number },
): Promise<OggEnd> {
  const { size } = file.fileInfo
  const start = Math.max(0, size - tailLength)
  const tail = await file.bytes(start, tailLength)
  const last = tail.lastIndexOf(capture)
  const samples = last < 0 ? 0 : granule(tail, last)
  const rate = isOpus ? 48_000 : sampleRate
  const skipped = isOpus ? await preSkip(file) : 0
  const durationMs = rate > 0 ? Math.max(0, Math.round(((samples - skipped) / rate) * 1000)) : 0
  return { durationMs, soundHash: digestOfSound(tail, samples) }
}

const tailLength = 64 * 1024
const capture = Buffer.from('OggS')

function granule(bytes: Buffer, page: number): number {
  if (page + 14 > bytes.length) return 0
  const value = bytes.readBigInt64LE(page + 6)
  return value > 0n ? Number(value) : 0
}

/** Samples at the beginning of an Opus stream that are not played. */
async function preSkip(file: FileReader): Promise<number> {
  const head = await file.bytes(0, 512)
  const at = head.indexOf('OpusHead')
  return at >= 0 && at + 12 <= head.length ? head.readUInt16LE(at + 10) : 0
}

/** Digest of what the last two pages with sound carry. */
function digestOfSound(tail: Buffer, samples: number): string {
  const hash = createHash('sha1').update(`ogg ${samples} `)
  let end = tail.length
  let pages = 0
  while (pages < 2) {
    const page = tail.lastIndexOf(capture, end - 1)
    if (page < 0 || page + 27 > tail.length) break
    // Pages of headers are at sample 0.
    if (tail.readBigInt64LE(page + 6) === 0n) break
    const segments = tail[page + 26] ?? 0
    hash.update(tail.subarray(page + 27 + segments, end))
    end = page
    pages++
    if (page === 0) break
  }
  return pages === 0 ? '' : hash.digest('hex')
}
