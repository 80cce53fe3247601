import type { AudioAnalysis } from '../model/audio-analysis.ts'
import type {
  AlbumRecord,
  ArtistRecord,
  FeaturesRecord,
  PlaylistRecord,
  SpokenBatch,
  SpokenKind,
  TrackRecord,
} from '../model/records.ts'

/**
 * What a row says, before anybody looked into the catalog: like the records, but ids may be
 * missing and what belongs together is nested.
 */
export type ArtistDraft = Omit<ArtistRecord, 'id'> & { id?: string }

export type AlbumDraft = Omit<AlbumRecord, 'id' | 'artistIds'> & {
  id?: string
  artists: ArtistDraft[]
}

export type TrackDraft = Omit<TrackRecord, 'id' | 'albumId' | 'artistIds'> & {
  id?: string
  /** The exporter took commas and quotes out of names, so any other source knows them better. */
  isNameMangled?: boolean
  artists: ArtistDraft[]
  album?: AlbumDraft
  features?: FeaturesRecord['features']
}

/** The playlist a row is an item of. */
export type EntryDraft = {
  playlist: { id?: string; name: string }
  addedAt?: number
  addedBy?: string
}

/** Something spoken with what it is nested in or consists of; all of it has ids. */
export type SpokenDraft = Omit<SpokenBatch, 'rank' | 'settled'> & {
  kind: 'spoken'
  /** What it is about: the first record of this kind. */
  of: SpokenKind
}

export type PlaylistItemDraft = (
  | { track: TrackDraft }
  | { spoken: SpokenDraft }
  | { localUri: string }
) & {
  addedAt?: number
  addedBy?: string
}

export type PlaylistDraft = Omit<PlaylistRecord, 'entries' | 'ownerId'> & {
  owner?: { id: string; displayName: string }
  /** Absent when the source only says that there is such a playlist. */
  items?: PlaylistItemDraft[]
}

/** The analysis of a track, complete. */
export type AnalysisDraft = { trackId: string; analysis: AudioAnalysis }

export type RowContent =
  | { kind: 'track'; track: TrackDraft; entry?: EntryDraft }
  | { kind: 'local'; uri: string; entry?: EntryDraft }
  | { kind: 'album'; album: AlbumDraft; tracks: TrackDraft[] }
  | { kind: 'artist'; artist: ArtistDraft }
  | { kind: 'features'; features: FeaturesRecord }
  | { kind: 'analysis'; analysis: AnalysisDraft }
  | { kind: 'credit'; trackId: string; artistId: string }
  | { kind: 'playlist'; playlist: PlaylistDraft }
  | SpokenDraft
  | { kind: 'skipped'; reason: string }
  | { kind: 'rejected'; reason: string }

/** One row of a source: a record of a CSV file, an object of a JSON file. */
export type Row = {
  /** Number of its first line. */
  line: number
  /** As it stood there, so that it can be mended and imported again. */
  raw: string
  content: RowContent
  /** What was odd about it without being in the way. */
  notes: string[]
}
