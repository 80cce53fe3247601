import type { AudioCodec } from '../../model/audio-file.ts'
import type { AlbumType } from '../../model/catalog.ts'

/** A name as it is tagged, with its MusicBrainz id where the tags have one. */
export type TaggedArtist = { name: string; mbid?: string }

/** A part of a file that has a title of its own. */
export type Chapter = { title: string; startMs: number; endMs: number }

/** How the sound of a file is coded; what `AudioFile` says of it. */
export type Sound = {
  codec: AudioCodec
  mediaType: string
  /** 0 when nobody knows. */
  durationMs: number
  bitrate: number
  sampleRate: number
  channels: number
  soundHash: string
}

/** What a file's tags say, after all conventions were made one. Texts are '' when unknown. */
export type Tags = {
  title: string
  artists: TaggedArtist[]
  album: string
  /** Empty when nobody says; grouping finds out. */
  albumArtists: TaggedArtist[]
  isCompilation: boolean
  albumType: AlbumType | undefined
  track: number
  trackTotal: number
  disc: number
  discTotal: number
  /** `2012`, `2012-01` or `2012-01-05`. */
  date: string
  genres: string[]
  label: string
  copyright: string
  isrc: string
  barcode: string
  recordingMbid: string
  trackMbid: string
  albumMbid: string
  explicit: boolean | undefined
  lyrics: string
  trackGain: number | null
  albumGain: number | null
  /** Of audiobooks. */
  narrators: string[]
  isSpoken: boolean
  chapters: Chapter[]
}
