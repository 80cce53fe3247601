import type { Image } from './image.ts'

/** How much of a release date is known; the length of the text says the same (4, 7 or 10). */
export type DatePrecision = 'year' | 'month' | 'day'

export type AlbumType = 'album' | 'single' | 'compilation'

export type Copyright = { text: string; type: 'C' | 'P' }

export type Artist = {
  id: string
  name: string
  genres: string[]
  images: Image[]
  popularity: number
  followers: number
}

/** The part of an artist that albums and tracks show. */
export type ArtistRef = { id: string; name: string }

export type Album = {
  id: string
  name: string
  albumType: AlbumType
  artists: ArtistRef[]
  releaseDate: string
  releaseDatePrecision: DatePrecision
  totalTracks: number
  images: Image[]
  markets: MarketSet
  label: string
  popularity: number
  genres: string[]
  copyrights: Copyright[]
  upc: string | null
  ean: string | null
}

export type Track = {
  id: string
  name: string
  album: Album
  artists: ArtistRef[]
  disc: number
  number: number
  durationMs: number
  explicit: boolean
  popularity: number
  isrc: string | null
  markets: MarketSet
  previewUrl: string | null
}

/**
 * Where something may be played. Few distinct sets exist, so each is stored once and shared by
 * every row that has it. `codes` keeps the order in which they were given.
 */
export type MarketSet = { codes: readonly string[]; has(market: string): boolean }

/** One track's audio features; ranges in docs of the Web API's AudioFeaturesObject. */
export type AudioFeatures = {
  acousticness: number
  danceability: number
  energy: number
  instrumentalness: number
  key: number
  liveness: number
  loudness: number
  mode: number
  speechiness: number
  tempo: number
  timeSignature: number
  valence: number
}

/** A track as a market sees it: `linkedFrom` is the id that was asked for when this one stands in. */
export type LinkedTrack = Track & { linkedFrom?: string }

/** A track's features with what else their public object shows. */
export type TrackFeatures = { trackId: string; durationMs: number; features: AudioFeatures }
