import { ScanError } from '../scan-error.ts'
import type { FileReader } from './file-reader.ts'
import { id3Length } from './sound-hash.ts'

/** Kinds of files by what they begin with. */
export type Magic = 'mp3' | 'aac' | 'flac' | 'ogg' | 'mp4' | 'wav' | 'aiff' | 'asf' | 'ape' | 'wv'

/**
 * What a file is, by what is in it: names lie.
 * @throws ScanError `empty` or `no_sound` when it is nothing that plays
 */
export async function recognise(file: FileReader): Promise<Magic> {
  if (file.fileInfo.size === 0) throw new ScanError('empty')
  const start = await id3Length(file)
  if (start >= file.fileInfo.size) throw new ScanError('truncated')
  const known = signature(await file.bytes(start, 16))
  if (known !== undefined) return known
  // Padding after the tag, and junk before the first frame, are common.
  const sync = firstSync(await file.bytes(start, 64 * 1024))
  if (sync === undefined) throw new ScanError('no_sound')
  return sync
}

function signature(head: Buffer): Magic | undefined {
  const text = head.toString('latin1', 0, 12)
  if (text.startsWith('fLaC')) return 'flac'
  if (text.startsWith('OggS')) return 'ogg'
  if (text.startsWith('RIFF') && text.slice(8) === 'WAVE') return 'wav'
  if (text.startsWith('FORM') && /^AIF[FC]$/.test(text.slice(8))) return 'aiff'
  if (text.slice(4, 8) === 'ftyp') return 'mp4'
  if (text.startsWith('0&\u00b2u')) return 'asf'
  if (text.startsWith('MAC ')) return 'ape'
  if (text.startsWith('wvpk')) return 'wv'
  return undefined
}

/** The first frame header of MPEG audio that is followed by another of its kind where it says. */
function firstSync(head: Buffer): 'mp3' | 'aac' | undefined {
  for (let at = 0; at + 4 < head.length; at++) {
    if (head[at] !== 0xff || ((head[at + 1] ?? 0) & 0xe0) !== 0xe0) continue
    if (((head[at + 1] ?? 0) & 0xf6) === 0xf0) return 'aac'
    const length = frameLength(head, at)
    if (length === 0) continue
    const next = at + length
    if (next + 1 >= head.length) return 'mp3'
    if (head[next] === 0xff && ((head[next + 1] ?? 0) & 0xe0) === 0xe0) return 'mp3'
  }
  return undefined
}

const bitrates = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0],
}
const rates = [44_100, 48_000, 32_000, 0]

/** Bytes of a layer III frame; 0 when the header is none. */
function frameLength(bytes: Buffer, at: number): number {
  const [, version = 0, rate = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]]
  const id = (version >> 3) & 3
  const layer = (version >> 1) & 3
  if (id === 1 || layer !== 1) return 0
  const kilobits = bitrates[id === 3 ? 1 : 2][rate >> 4] ?? 0
  const sampleRate = (rates[(rate >> 2) & 3] ?? 0) / (id === 3 ? 1 : id === 2 ? 2 : 4)
  if (kilobits === 0 || sampleRate === 0) return 0
  return Math.floor(((id === 3 ? 144_000 : 72_000) * kilobits) / sampleRate) + ((rate >> 1) & 1)
}
