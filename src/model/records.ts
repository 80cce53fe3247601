import type { AlbumType, AudioFeatures, Copyright } from './catalog.ts'
import type { Image } from './image.ts'
import type { MediaType } from './spoken.ts'

/**
 * What a source (an import, the demo world, later the scanner) knows about an entity. A field that
 * is absent, an empty text and an empty list of credits mean "unknown" and never overwrite what is
 * stored; between two sources that disagree the rank decides.
 */
type Sourced = {
  /** How far this record is trusted, when that is not the rank of its batch. */
  rank?: SourceRank
}

export type ArtistRecord = Sourced & {
  id: string
  name: string
  genres?: string[]
  images?: Image[]
  popularity?: number
  followers?: number
}

export type AlbumRecord = Sourced & {
  id: string
  name: string
  artistIds: string[]
  albumType?: AlbumType
  /** `2012`, `2012-01` or `2012-01-05`: the length is the precision. */
  releaseDate?: string
  totalTracks?: number
  images?: Image[]
  /** Market codes in the order to show them; absent = everywhere. */
  markets?: string[]
  label?: string
  popularity?: number
  genres?: string[]
  copyrights?: Copyright[]
  upc?: string
  ean?: string
}

export type TrackRecord = Sourced & {
  id: string
  name: string
  albumId: string
  artistIds: string[]
  disc?: number
  number?: number
  durationMs?: number
  explicit?: boolean
  popularity?: number
  isrc?: string
  markets?: string[]
  previewUrl?: string
}

/** Features without a key, a mode or a time signature are common; the other nine come together. */
export type FeaturesRecord = Sourced & {
  trackId: string
  features: Omit<AudioFeatures, 'key' | 'mode' | 'timeSignature'> & Partial<AudioFeatures>
}

/** What shows and audiobooks have in common. */
type SpokenRecord = Sourced & {
  id: string
  name: string
  publisher?: string
  /** Plain text; without it the description is made from the HTML. */
  description?: string
  htmlDescription?: string
  explicit?: boolean
  /** Language tags such as `en` or `en-GB`. */
  languages?: string[]
  images?: Image[]
  markets?: string[]
  mediaType?: MediaType
  copyrights?: Copyright[]
}

/** A podcast; without `markets` it can be heard everywhere. */
export type ShowRecord = SpokenRecord & { isExternallyHosted?: boolean; totalEpisodes?: number }

/** An audiobook; without `markets` it is sold where the public service sells audiobooks. */
export type AudiobookRecord = SpokenRecord & {
  authors?: string[]
  narrators?: string[]
  edition?: string
  totalChapters?: number
}

/** What episodes and chapters have in common. */
type SpokenPartRecord = Sourced & {
  id: string
  name: string
  /** Plain text; without it the description is made from the HTML. */
  description?: string
  htmlDescription?: string
  durationMs?: number
  explicit?: boolean
  languages?: string[]
  images?: Image[]
  /** `2012`, `2012-01` or `2012-01-05`: the length is the precision. */
  releaseDate?: string
  previewUrl?: string
  /** Where the audio is, when this server does not have it. */
  audioUrl?: string
}

export type EpisodeRecord = SpokenPartRecord & {
  showId: string
  /** Epoch milliseconds, for the order of a day's episodes; without it the release date counts. */
  releasedAt?: number
  isExternallyHosted?: boolean
}

/** `number` is the place in the book, from 0 or 1 on. */
export type ChapterRecord = SpokenPartRecord & { audiobookId: string; number: number }

/** A set of spoken records; what is referred to may also be stored already. */
export type SpokenBatch = {
  rank: SourceRank
  /** Ids that the same source has described before, as in a `CatalogBatch`. */
  settled?: Pick<ReadonlySet<string>, 'has'>
  shows: ShowRecord[]
  episodes: EpisodeRecord[]
  audiobooks: AudiobookRecord[]
  chapters: ChapterRecord[]
}

/** The kinds of records in a spoken batch. */
export type SpokenKind = 'shows' | 'episodes' | 'audiobooks' | 'chapters'

/** An entry of a playlist that a source brings along; `localUri` names a file of its owner. */
export type PlaylistEntryRecord = (
  | { trackId: string }
  | { episodeId: string }
  | { localUri: string }
) & {
  addedAt?: number
  addedBy?: string
}

export type PlaylistRecord = {
  id: string
  name: string
  ownerId: string
  description?: string
  isPublic?: boolean
  isCollaborative?: boolean
  images?: Image[]
  entries: PlaylistEntryRecord[]
}

/** Source ids that resolve to one of ours, so that a second import finds the same entity. */
export type AliasRecord = {
  kind: 'artist' | 'album' | 'track' | 'playlist'
  source: string
  sourceId: string
  id: string
}

/**
 * How far a source is trusted, lowest first (data-and-imports section 4.4: field rank). A field
 * is overwritten only by a source of the same or a higher rank.
 */
export type SourceRank = 'names' | 'csv' | 'simplified' | 'full' | 'tags' | 'operator'

/** A set of records that refer to each other by id; what is referred to may also be stored already. */
export type CatalogBatch = {
  rank: SourceRank
  /**
   * Ids that the same source has described before, in an earlier batch. Rows of one source that
   * disagree keep the first, so of these only unknown fields are filled in.
   */
  settled?: Pick<ReadonlySet<string>, 'has'>
  artists: ArtistRecord[]
  albums: AlbumRecord[]
  tracks: TrackRecord[]
  features: FeaturesRecord[]
  aliases: AliasRecord[]
}
