import type { FileReader } from './file-reader.ts'

/**
 * Chapters that an MP4 file lists in its `chpl` box, which few readers know. Those in a text track
 * the tag reader finds.
 */
export async function neroChapters(
  file: FileReader,
): Promise<{ title: string; startMs: number }[]> {
  const box = await find(file, ['moov', 'udta', 'chpl'], { start: 0, end: file.fileInfo.size })
  if (box === undefined) return []
  const bytes = await file.bytes(box.start, Math.min(box.end - box.start, 1 << 20))
  // Version and flags take four bytes, a reserved word another four in version 1.
  let at = bytes[0] === 1 ? 8 : 4
  const count = bytes[at] ?? 0
  at += 1
  const chapters: { title: string; startMs: number }[] = []
  for (let read = 0; read < count && at + 9 <= bytes.length; read++) {
    const startMs = Math.round(Number(bytes.readBigUInt64BE(at)) / 10_000)
    const length = bytes[at + 8] ?? 0
    chapters.push({ title: bytes.toString('utf8', at + 9, at + 9 + length), startMs })
    at += 9 + length
  }
  return chapters
}

type Range = { start: number; end: number }

async function find(file: FileReader, path: string[], within: Range): Promise<Range | undefined> {
  const [name, ...rest] = path
  for (let at = within.start, boxes = 0; at + 8 <= within.end && boxes < 1000; boxes++) {
    const head = await file.bytes(at, 16)
    if (head.length < 8) return undefined
    const short = head.readUInt32BE(0)
    const isLong = short === 1 && head.length === 16
    const length = isLong ? Number(head.readBigUInt64BE(8)) : short === 0 ? within.end - at : short
    if (length < 8) return undefined
    if (head.toString('latin1', 4, 8) === name) {
      const inside = { start: at + (isLong ? 16 : 8), end: Math.min(within.end, at + length) }
      return rest.length === 0 ? inside : find(file, rest, inside)
    }
    at += length
  }
  return undefined
}
