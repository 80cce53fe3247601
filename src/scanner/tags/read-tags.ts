import { extname } from 'node:path'
import { type IAudioMetadata, parseFromTokenizer } from 'music-metadata'
import type { AlbumType } from '../../model/catalog.ts'
import { ScanError } from '../scan-error.ts'
import { artistsOf } from './artists.ts'
import { FileReader } from './file-reader.ts'
import { type Magic, recognise } from './magic.ts'
import { neroChapters } from './mp4-chapters.ts'
import { NativeTags } from './native-tags.ts'
import { readSound } from './read-sound.ts'
import type { Chapter, Sound, Tags } from './tags.ts'
import { barcode, genres, isrc, mbids, meaningful, releaseDate, split } from './values.ts'

/** What there is to know of a file without decoding it. */
export type FileContent = { tags: Tags; sound: Sound }

/**
 * Reads the tags of a file and how its sound is coded; of the sound itself only samples.
 * @throws ScanError when it holds no sound or its tags cannot be read
 */
export async function readTags(path: string, size: number): Promise<FileContent> {
  const file = await open(path, size)
  try {
    const magic = await recognise(file)
    const metadata = await parse(file, magic, path)
    const native = new NativeTags(metadata)
    const sound = await readSound(file, magic, metadata)
    const tags = toTags(metadata, native, path)
    if (tags.isSpoken) tags.chapters = await chaptersOf(file, magic, metadata, native, sound)
    return { tags, sound }
  } finally {
    file.release()
  }
}

async function open(path: string, size: number): Promise<FileReader> {
  try {
    return await FileReader.open(path, size)
  } catch (cause) {
    throw new ScanError('cannot_be_opened', { cause })
  }
}

async function parse(file: FileReader, magic: Magic, path: string): Promise<IAudioMetadata> {
  file.fileInfo.mimeType = mimeTypes[magic]
  const isBook = magic === 'mp4' && extname(path).toLowerCase() === '.m4b'
  const choices = { duration: false, skipCovers: true }
  try {
    return await parseFromTokenizer(file, {
      ...choices,
      includeChapters: isBook || magic === 'mp3',
    })
  } catch (cause) {
    if (cause instanceof ScanError) throw cause
    if (!isBook) throw new ScanError('unreadable_tags', { cause })
  }
  // Some chapter tracks are beyond the reader; the rest of the file is not.
  file.setPosition(0)
  try {
    return await parseFromTokenizer(file, choices)
  } catch (cause) {
    throw cause instanceof ScanError ? cause : new ScanError('unreadable_tags', { cause })
  }
}

/** What the tag reader is told a file is. */
export const mimeTypes: Record<Magic, string> = {
  mp3: 'audio/mpeg',
  aac: 'audio/aac',
  flac: 'audio/flac',
  ogg: 'audio/ogg',
  mp4: 'audio/mp4',
  wav: 'audio/wav',
  aiff: 'audio/aiff',
  asf: 'audio/x-ms-wma',
  ape: 'audio/ape',
  wv: 'audio/wavpack',
}

function toTags({ common }: IAudioMetadata, native: NativeTags, path: string): Tags {
  const tagged = genres(common.genre)
  const albumArtists = {
    text: common.albumartist,
    list: native.all('ALBUMARTISTS').length > 1 ? native.all('ALBUMARTISTS') : common.albumartists,
    mbids: common.musicbrainz_albumartistid,
  }
  return {
    title: meaningful(common.title),
    artists: artistsOf({
      text: common.artist,
      list: common.artists,
      mbids: common.musicbrainz_artistid,
    }),
    album: meaningful(common.album),
    albumArtists: artistsOf(albumArtists),
    isCompilation:
      common.compilation === true ||
      /^(1|true|yes)$/i.test(native.first('COMPILATION', 'TCMP', 'ISCOMPILATION') ?? ''),
    albumType: albumTypeOf(split(common.releasetype)),
    track: whole(common.track.no),
    trackTotal: whole(common.track.of ?? native.number('TRACKTOTAL', 'TOTALTRACKS')),
    disc: whole(common.disk.no),
    discTotal: whole(common.disk.of ?? native.number('DISCTOTAL', 'TOTALDISCS')),
    date:
      releaseDate(common.date) ||
      releaseDate(common.releasedate) ||
      releaseDate(native.first('DATE', 'YEAR')) ||
      releaseDate(common.originaldate),
    genres: tagged,
    label: split(common.label)[0] ?? '',
    copyright: meaningful(common.copyright),
    isrc: isrc(common.isrc ?? native.all('ISRC')),
    barcode: barcode(common.barcode ?? native.first('BARCODE', 'UPC', 'EAN', 'EAN/UPN')),
    recordingMbid: mbids([common.musicbrainz_recordingid ?? ''])[0] ?? '',
    trackMbid: mbids([common.musicbrainz_trackid ?? ''])[0] ?? '',
    albumMbid: mbids([common.musicbrainz_albumid ?? ''])[0] ?? '',
    explicit: explicitOf(native, common.title),
    lyrics: lyricsOf(common.lyrics),
    trackGain: gain(common.replaygain_track_gain?.dB, native.number('R128_TRACK_GAIN')),
    albumGain: gain(common.replaygain_album_gain?.dB, native.number('R128_ALBUM_GAIN')),
    narrators: split(native.all('NARRATOR').length > 0 ? native.all('NARRATOR') : common.composer),
    isSpoken:
      extname(path).toLowerCase() === '.m4b' ||
      common.stik === 2 ||
      tagged.some((genre) =>
        /^(audio ?books?|hörbuch|hoerbuch|livre audio|audiolibro)$/.test(genre),
      ),
    chapters: [],
  }
}

const whole = (value: number | null | undefined) =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 100_000 ? value : 0

/** The public API knows three types; a short release is a single there. */
function albumTypeOf(types: string[]): AlbumType | undefined {
  const words = types
    .flatMap((type) => type.toLowerCase().split(/[,/+]/))
    .map((word) => word.trim())
  if (words.includes('compilation')) return 'compilation'
  if (words.includes('single') || words.includes('ep')) return 'single'
  return words.includes('album') ? 'album' : undefined
}

function explicitOf(native: NativeTags, title = ''): boolean | undefined {
  const advisory = native.number('ITUNESADVISORY', 'RTNG')
  if (advisory !== undefined) return advisory === 1 || advisory === 4
  return /[([](explicit)[)\]]/i.test(title) ? true : undefined
}

function lyricsOf(lyrics: IAudioMetadata['common']['lyrics']): string {
  const [first] = lyrics ?? []
  const text = first?.text ?? first?.syncText.map((line) => line.text).join('\n') ?? ''
  return text.replaceAll('\0', '').trim().slice(0, 100_000)
}

/**
 * ReplayGain in dB. Opus has its own, in 1/256 dB to a level that is 5 dB lower.
 */
function gain(replayGain: number | undefined, r128: number | undefined): number | null {
  const value = replayGain ?? (r128 === undefined ? undefined : r128 / 256 + 5)
  if (value === undefined || !Number.isFinite(value) || Math.abs(value) > 100) return null
  return Math.round(value * 100) / 100
}

async function chaptersOf(
  file: FileReader,
  magic: Magic,
  { format }: IAudioMetadata,
  native: NativeTags,
  { durationMs }: Sound,
): Promise<Chapter[]> {
  const listed = (format.chapters ?? []).map(({ title, start, timeScale }) => ({
    title,
    startMs: Math.round((start / (timeScale || 1000)) * 1000),
  }))
  const nero = magic === 'mp4' ? await neroChapters(file) : []
  const commented = [...native.chapters()]
  const [most = []] = [listed, nero, commented].sort((a, b) => b.length - a.length)
  const inOrder = most
    .filter(({ startMs }) => startMs >= 0 && startMs < durationMs)
    .sort((a, b) => a.startMs - b.startMs)
  return inOrder.map(({ title, startMs }, at) => ({
    title: meaningful(title),
    startMs,
    endMs: inOrder[at + 1]?.startMs ?? durationMs,
  }))
}
