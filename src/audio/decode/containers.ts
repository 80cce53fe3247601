import { firstBytes } from './file-bytes.ts'

/** What a file is, by what it holds and not by its name. */
export type Container = 'mp3' | 'flac' | 'vorbis' | 'opus' | 'wav' | 'aiff' | 'other'

/** Recognises a file by its first bytes. */
export async function recognise(path: string): Promise<Container> {
  const head = await firstBytes(path, 64 * 1024)
  const text = (from: number, length: number) => head.toString('latin1', from, from + length)
  if (text(0, 4) === 'fLaC') return 'flac'
  if (text(0, 4) === 'RIFF' && text(8, 4) === 'WAVE') return 'wav'
  if (text(0, 4) === 'FORM' && text(8, 3) === 'AIF') return 'aiff'
  if (text(0, 4) === 'OggS') return oggCodec(text(28, 60))
  if (text(0, 3) === 'ID3') return (await behindTag(path, head)) === 'fLaC' ? 'flac' : 'mp3'
  return isMpegFrame(head) ? 'mp3' : 'other'
}

function oggCodec(firstPacket: string): Container {
  if (firstPacket.startsWith('OpusHead')) return 'opus'
  if (firstPacket.startsWith('\x01vorbis')) return 'vorbis'
  return firstPacket.startsWith('\x7fFLAC') ? 'flac' : 'other'
}

/** Some taggers put an ID3 tag before FLAC; its length is stored in four times seven bits. */
async function behindTag(path: string, head: Buffer): Promise<string> {
  const [a = 0, b = 0, c = 0, d = 0] = head.subarray(6, 10)
  const end = 10 + ((a << 21) | (b << 14) | (c << 7) | d)
  if (end > 64 * 1024 * 1024) return ''
  const bytes = end + 4 <= head.length ? head : await firstBytes(path, end + 4)
  return bytes.toString('latin1', end, end + 4)
}

/** Eleven set bits, and a layer that is not reserved; AAC in ADTS has layer 0 there. */
const isMpegFrame = (head: Buffer) =>
  head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0 && ((head[1] ?? 0) & 0x06) !== 0
