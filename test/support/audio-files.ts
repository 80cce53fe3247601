import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Tags by the names of Vorbis comments; a list is written as several comments. */
export type FileTags = Record<string, string | string[]>

/** What a made-up audio file holds. */
export type AudioContent = {
  tags?: FileTags
  seconds?: number
  /** Tells one recording from another. */
  sound?: number
  picture?: Uint8Array
  /** How much sound follows the headers of a FLAC file. */
  soundBytes?: number
}

/** Writes a file of some bytes and the folders it lies in. */
export function writeAudio(path: string, bytes: Uint8Array): string {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
  return path
}

/** A FLAC file: headers as the format has them, and sound that nobody decodes. */
export function flacFile({
  tags = {},
  seconds = 200,
  sound = 1,
  picture,
  soundBytes = 4_000,
}: AudioContent): Buffer {
  const samples = BigInt(seconds * 44_100)
  const info = Buffer.alloc(34)
  info.writeUInt16BE(4096, 0)
  info.writeUInt16BE(4096, 2)
  info.writeBigUInt64BE((44_100n << 44n) | (1n << 41n) | (15n << 36n) | samples, 10)
  info.writeUInt32BE(sound, 30)
  const blocks = [block(0, info), block(4, vorbisComments(tags))]
  if (picture !== undefined) blocks.push(block(6, flacPicture(picture)))
  blocks.at(-1)?.writeUInt8((blocks.at(-1)?.[0] ?? 0) | 0x80, 0)
  return Buffer.concat([Buffer.from('fLaC'), ...blocks, noise(sound, soundBytes)])
}

function block(type: number, content: Buffer): Buffer {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(content.length)
  head[0] = type
  return Buffer.concat([head, content])
}

function flacPicture(picture: Uint8Array): Buffer {
  const numbers = (...values: number[]) => {
    const bytes = Buffer.alloc(values.length * 4)
    for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, at * 4)
    return bytes
  }
  const type = Buffer.from('image/jpeg')
  return Buffer.concat([
    numbers(3, type.length),
    type,
    numbers(0, 0, 0, 24, 0, picture.length),
    picture,
  ])
}

function vorbisComments(tags: FileTags): Buffer {
  const text = (value: string) => {
    const bytes = Buffer.from(value)
    const length = Buffer.alloc(4)
    length.writeUInt32LE(bytes.length)
    return Buffer.concat([length, bytes])
  }
  const comments = Object.entries(tags).flatMap(([name, values]) =>
    [values].flat().map((value) => text(`${name.toUpperCase()}=${value}`)),
  )
  const count = Buffer.alloc(4)
  count.writeUInt32LE(comments.length)
  return Buffer.concat([text('reprise tests'), count, ...comments])
}

/** An Opus file: its two headers, and pages of sound that nobody decodes. */
export function opusFile({ tags = {}, seconds = 200, sound = 1 }: AudioContent): Buffer {
  const head = Buffer.alloc(19)
  head.write('OpusHead')
  head.writeUInt8(1, 8)
  head.writeUInt8(2, 9)
  head.writeUInt16LE(312, 10)
  head.writeUInt32LE(48_000, 12)
  const comments = Buffer.concat([Buffer.from('OpusTags'), vorbisComments(tags)])
  return Buffer.concat([
    ...oggPages(head, { granule: 0n, sequence: 0, flags: 2 }),
    ...oggPages(comments, { granule: 0n, sequence: 1, flags: 0 }),
    ...oggPages(noise(sound, 3_000), {
      granule: BigInt(seconds * 48_000 + 312),
      sequence: 9,
      flags: 4,
    }),
  ])
}

type Page = { granule: bigint; sequence: number; flags: number }

/** A packet in as many pages as it takes. Checksums are left at zero: the reader does not look. */
function oggPages(packet: Buffer, { granule, sequence, flags }: Page): Buffer[] {
  const pages: Buffer[] = []
  const most = 255 * 255
  for (let at = 0; at <= packet.length; at += most) {
    const part = packet.subarray(at, at + most)
    const isLast = part.length < most
    const full = Math.floor(part.length / 255)
    const lacing = Buffer.alloc(full + (isLast ? 1 : 0), 255)
    if (isLast) lacing[full] = part.length % 255
    const header = Buffer.alloc(27)
    header.write('OggS')
    header.writeUInt8(at === 0 ? flags : flags | 1, 5)
    header.writeBigInt64LE(granule, 6)
    header.writeUInt32LE(77, 14)
    header.writeUInt32LE(sequence + pages.length, 18)
    header.writeUInt8(lacing.length, 26)
    pages.push(Buffer.concat([header, lacing, part]))
    if (isLast) break
  }
  return pages
}

/** An MP3 file: an ID3v2.4 tag and frames of 128 kbit/s. */
export function mp3File({ tags = {}, seconds = 20, sound = 1, picture }: AudioContent): Buffer {
  const frames: Buffer[] = []
  for (const [name, values] of Object.entries(tags)) {
    const text = [values].flat().join('\0')
    const id = id3Names[name.toLowerCase()]
    frames.push(
      id === undefined
        ? id3Frame('TXXX', Buffer.from(`\x03${name}\0${text}`))
        : id3Frame(id, Buffer.from(`\x03${text}`)),
    )
  }
  if (picture !== undefined) {
    frames.push(id3Frame('APIC', Buffer.concat([Buffer.from('\0image/jpeg\0\x03\0'), picture])))
  }
  const body = Buffer.concat(frames)
  const tag = Buffer.concat([Buffer.from('ID3\x04\0\0'), syncSafe(body.length), body])
  const frame = noise(sound, 417)
  Buffer.from([0xff, 0xfb, 0x90, 0x00]).copy(frame)
  const count = Math.round((seconds * 44_100) / 1152)
  return Buffer.concat([tag, ...Array.from({ length: count }, () => frame)])
}

const id3Names: Record<string, string> = {
  title: 'TIT2',
  artist: 'TPE1',
  album: 'TALB',
  albumartist: 'TPE2',
  tracknumber: 'TRCK',
  discnumber: 'TPOS',
  date: 'TDRC',
  genre: 'TCON',
  isrc: 'TSRC',
  compilation: 'TCMP',
}

function id3Frame(id: string, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from(id), syncSafe(content.length), Buffer.alloc(2), content])
}

const syncSafe = (value: number) =>
  Buffer.from([21, 14, 7, 0].map((shift) => (value >> shift) & 0x7f))

/** A WAV file of a second or so of one value. */
export function wavFile({ seconds = 1, sound = 1 }: AudioContent): Buffer {
  const data = Buffer.alloc(seconds * 8_000, sound)
  const header = Buffer.alloc(44)
  header.write('RIFF')
  header.writeUInt32LE(36 + data.length, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(8_000, 24)
  header.writeUInt32LE(8_000, 28)
  header.writeUInt16LE(1, 32)
  header.writeUInt16LE(8, 34)
  header.write('data', 36)
  header.writeUInt32LE(data.length, 40)
  return Buffer.concat([header, data])
}

/** An M4A file with iTunes tags, and chapters in a `chpl` box. */
export function m4aFile({
  tags = {},
  seconds = 200,
  sound = 1,
  chapters = [],
}: AudioContent & { chapters?: { title: string; startMs: number }[] }): Buffer {
  const items = Object.entries(tags).flatMap(([name, value]) => {
    const id = mp4Names[name.toLowerCase()]
    return id === undefined ? [] : box(id, dataBox(id, [value].flat().join(';')))
  })
  const handler = Buffer.alloc(25)
  handler.write('mdirappl', 8)
  const meta = box(
    'meta',
    Buffer.concat([Buffer.alloc(4), box('hdlr', handler), box('ilst', ...items)]),
  )
  const udta = box('udta', meta, ...(chapters.length > 0 ? [chapterBox(chapters)] : []))
  return Buffer.concat([
    box('ftyp', Buffer.from('M4A \0\0\0\0M4A mp42')),
    box('moov', movieHeader(seconds), audioTrack(seconds), udta),
    box('mdat', noise(sound, 3_000)),
  ])
}

const mp4Names: Record<string, string> = {
  title: '\u00a9nam',
  artist: '\u00a9ART',
  album: '\u00a9alb',
  albumartist: 'aART',
  composer: '\u00a9wrt',
  date: '\u00a9day',
  genre: '\u00a9gen',
  tracknumber: 'trkn',
}

function box(name: string, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, body])
}

function dataBox(id: string, value: string): Buffer {
  const isNumber = id === 'trkn'
  const head = Buffer.alloc(8)
  head.writeUInt32BE(isNumber ? 0 : 1)
  const content = isNumber ? Buffer.from([0, 0, 0, Number(value), 0, 0, 0, 0]) : Buffer.from(value)
  return box('data', head, content)
}

function movieHeader(seconds: number): Buffer {
  const header = Buffer.alloc(100)
  header.writeUInt32BE(1000, 12)
  header.writeUInt32BE(seconds * 1000, 16)
  return box('mvhd', header)
}

function audioTrack(seconds: number): Buffer {
  const trackHeader = Buffer.alloc(84)
  trackHeader.writeUInt32BE(1, 3)
  trackHeader.writeUInt32BE(1, 12)
  trackHeader.writeUInt32BE(seconds * 1000, 20)
  const mediaHeader = Buffer.alloc(24)
  mediaHeader.writeUInt32BE(44_100, 12)
  mediaHeader.writeUInt32BE(seconds * 44_100, 16)
  const handler = Buffer.alloc(25)
  handler.write('soun', 8)
  const entry = Buffer.alloc(28)
  entry.writeUInt16BE(1, 6)
  entry.writeUInt16BE(2, 16)
  entry.writeUInt16BE(16, 18)
  entry.writeUInt32BE(44_100 * 65_536, 24)
  const one = Buffer.from([0, 0, 0, 0, 0, 0, 0, 1])
  const stbl = box('stbl', box('stsd', one, box('mp4a', entry)))
  return box(
    'trak',
    box('tkhd', trackHeader),
    box('mdia', box('mdhd', mediaHeader), box('hdlr', handler), box('minf', stbl)),
  )
}

function chapterBox(chapters: { title: string; startMs: number }[]): Buffer {
  const entries = chapters.map(({ title, startMs }) => {
    const text = Buffer.from(title)
    const entry = Buffer.alloc(9)
    entry.writeBigUInt64BE(BigInt(startMs) * 10_000n)
    entry.writeUInt8(text.length, 8)
    return Buffer.concat([entry, text])
  })
  const head = Buffer.from([1, 0, 0, 0, 0, 0, 0, 0, chapters.length])
  return box('chpl', head, ...entries)
}

/** Bytes that are the same for the same number and hold no frame header. */
function noise(seed: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let state = seed * 2_654_435_761 + 12_345
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    bytes[at] = (state >> 16) & 0x7f
  }
  return bytes
}
