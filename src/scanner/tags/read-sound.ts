import type { IAudioMetadata } from 'music-metadata'
import type { AudioCodec } from '../../model/audio-file.ts'
import { ScanError } from '../scan-error.ts'
import type { FileReader } from './file-reader.ts'
import type { Magic } from './magic.ts'
import { readOggEnd } from './ogg.ts'
import { id3Length, soundHash } from './sound-hash.ts'
import type { Sound } from './tags.ts'

/** How the sound is coded. @throws ScanError when there is none */
export async function readSound(
  file: FileReader,
  magic: Magic,
  { format }: Pick<IAudioMetadata, 'format'>,
): Promise<Sound> {
  if (format.hasAudio === false) throw new ScanError('no_sound')
  const { size } = file.fileInfo
  const codec = codecOf(format.codec ?? '', magic)
  const sampleRate = whole(format.sampleRate)
  const about = { codec, mediaType: mediaTypes[magic], sampleRate, channels: channelsOf(format) }
  if (magic === 'ogg') {
    const end = await readOggEnd(file, { isOpus: codec === 'opus', sampleRate })
    return { ...about, ...end, bitrate: bitrateOf(size, end.durationMs) }
  }
  const durationMs = Math.round((format.duration ?? 0) * 1000) || (await fromBitrate(file, format))
  return {
    ...about,
    durationMs: durationMs > 0 && durationMs < longest ? durationMs : 0,
    bitrate: whole(format.bitrate) || bitrateOf(size, durationMs),
    soundHash: await (magic === 'flac' ? hashOfFlac(file) : soundHash(file, magic)),
  }
}

/** What is stated, as far as it can be. */
const whole = (value: number | undefined) =>
  value !== undefined && value > 0 && value < 1e9 ? Math.round(value) : 0

/** A hundred days; what states more is broken. */
const longest = 100 * 24 * 3_600_000

function codecOf(name: string, magic: Magic): AudioCodec {
  const [, codec] = codecs.find(([pattern]) => pattern.test(name)) ?? []
  if (codec !== undefined) return codec
  return magic === 'asf' ? 'wma' : magic === 'wav' || magic === 'aiff' ? 'pcm' : 'other'
}

const codecs: [RegExp, AudioCodec][] = [
  [/^MPEG [12](\.5)? Layer 3|^MP3/i, 'mp3'],
  [/flac/i, 'flac'],
  [/vorbis/i, 'vorbis'],
  [/opus/i, 'opus'],
  [/alac/i, 'alac'],
  [/aac|mp4a/i, 'aac'],
  [/windows media/i, 'wma'],
  [/^(pcm|little endian|big endian|sowt|none)/i, 'pcm'],
]

const mediaTypes: Record<Magic, string> = {
  mp3: 'audio/mpeg',
  aac: 'audio/aac',
  flac: 'audio/flac',
  ogg: 'audio/ogg',
  mp4: 'audio/mp4',
  wav: 'audio/wav',
  aiff: 'audio/aiff',
  asf: 'audio/x-ms-wma',
  ape: 'audio/x-ape',
  wv: 'audio/x-wavpack',
}

const channelsOf = ({ numberOfChannels = 0 }: IAudioMetadata['format']) =>
  numberOfChannels > 0 && numberOfChannels <= 64 ? numberOfChannels : 0

const bitrateOf = (size: number, durationMs: number) =>
  durationMs > 0 ? Math.round((size * 8000) / durationMs) : 0

/** For MP3 without a header that tells: as if all of it were coded like its beginning. */
async function fromBitrate(
  file: FileReader,
  { bitrate = 0 }: IAudioMetadata['format'],
): Promise<number> {
  if (bitrate <= 0) return 0
  return Math.round(((file.fileInfo.size - (await id3Length(file))) * 8000) / bitrate)
}

/** FLAC carries a digest of what it was made from, behind the four bytes that name it. */
async function hashOfFlac(file: FileReader): Promise<string> {
  const start = await id3Length(file)
  const digest = (await file.bytes(start + 26, 16)).toString('hex')
  return /^0*$/.test(digest) ? '' : digest
}
