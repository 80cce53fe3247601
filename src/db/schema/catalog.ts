import type { Generated } from 'kysely'

/** Table types of the catalog. Ids are text, flags 0/1, JSON is text; "unknown" is '' or -1, never null. */
export type ArtistTable = {
  id: string
  name: string
  sort_key: string
  genres: string
  images: string
  popularity: number
  followers: number
  rank: number
}

export type AlbumTable = {
  id: string
  name: string
  sort_key: string
  album_type: string
  release_date: string
  /** The date as yyyymmdd with zeros for what is unknown, to sort by. */
  release_day: number
  total_tracks: number
  images: string
  market_set: string
  label: string
  popularity: number
  genres: string
  copyrights: string
  upc: string
  ean: string
  rank: number
}

export type AlbumArtistTable = { album_id: string; position: number; artist_id: string }

export type TrackTable = {
  id: string
  name: string
  sort_key: string
  album_id: string
  disc: number
  number: number
  duration_ms: number
  explicit: number
  popularity: number
  isrc: string
  market_set: string
  preview_url: string
  rank: number
  /** 1 while every file that held it is gone. */
  missing: Generated<number>
}

export type TrackArtistTable = { track_id: string; position: number; artist_id: string }

/**
 * Distinct lists of market codes, comma separated in the order given. The key is a digest of the
 * codes, so writers need not agree on numbers; '' means everywhere and has no row.
 */
export type MarketSetTable = { key: string; codes: string }

export type AudioFeaturesTable = {
  track_id: string
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
  time_signature: number
  valence: number
  rank: number
}

/** Names that sources have for our entities, and former ids of merged ones. */
export type AliasTable = { kind: string; source: string; source_id: string; id: string }

/** Pictures this server paints itself, by the recipe they are painted from. */
export type ArtworkTable = { id: string; recipe: string }
