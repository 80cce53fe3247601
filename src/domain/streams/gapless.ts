import { open } from 'node:fs/promises'
import { Cache } from '../../lib/cache.ts'
import type { AudioFile } from '../../model/audio-file.ts'

/** Samples that an encoder put before and after the sound, which players leave out. */
export type Gapless = { delay: number; padding: number }

const headBytes = 4_096
const kept = new Cache<{ gapless: Gapless | null }>(1_000_000, () => 120)

/**
 * What an MP3 file says of its encoder's delay and padding, or null. Other formats say it where their
 * decoders look for it anyway.
 */
export async function gaplessOf({
  id,
  path,
  codec,
  modifiedAt,
}: AudioFile): Promise<Gapless | null> {
  if (codec !== 'mp3') return null
  const { gapless } = await kept.get(`${id} ${modifiedAt}`, async () => ({
    gapless: await readGapless(path).catch(() => null),
  }))
  return gapless
}

async function readGapless(path: string): Promise<Gapless | null> {
  await using file = await open(path)
  const head = Buffer.alloc(headBytes)
  await file.read(head, 0, 10, 0)
  const from = head.toString('latin1', 0, 3) === 'ID3' ? 10 + syncSafe(head.subarray(6, 10)) : 0
  const { bytesRead } = await file.read(head, 0, headBytes, from)
  return parseGapless(head.subarray(0, bytesRead))
}

/** Sizes in ID3 have seven bits in a byte. */
const syncSafe = (bytes: Buffer) => bytes.reduce((size, byte) => size * 128 + (byte & 127), 0)

/** Reads the tag that LAME and those after it write into the first frame. */
export function parseGapless(frame: Buffer): Gapless | null {
  const info = Math.max(frame.indexOf('Xing', 0, 'latin1'), frame.indexOf('Info', 0, 'latin1'))
  if (info < 0 || info > 200 || info + 8 > frame.length) return null
  // What comes before the encoder's name depends on four flags: frames, bytes, table, quality.
  const flags = frame.readUInt32BE(info + 4)
  const sizes = [4, 4, 100, 4]
  const name = info + 8 + sizes.reduce((sum, size, bit) => sum + ((flags >> bit) & 1 ? size : 0), 0)
  const at = name + 21
  if (
    at + 3 > frame.length ||
    !/^(LAME|Lavc|Lavf|GOGO)/.test(frame.toString('latin1', name, name + 4))
  )
    return null
  const both = frame.readUIntBE(at, 3)
  return { delay: both >> 12, padding: both & 0xfff }
}
