/** What can be found by searching. */
export type SearchKind =
  | 'artist'
  | 'album'
  | 'track'
  | 'playlist'
  | 'show'
  | 'episode'
  | 'audiobook'

/** What the search index knows of an entity; '' and 0 where it has nothing to say. */
export type SearchDoc = {
  kind: SearchKind
  id: string
  name: string
  /** Names of the artists of an album or track. */
  artists: string[]
  /** Name of the album of a track. */
  album: string
  /** An artist's or album's own genres; for a track those of its artists. */
  genres: string[]
  /** Of a playlist. */
  description?: string
  /** The year of an album or track; of an artist those of everything with a credit of theirs. */
  releaseYears: number[]
  /** yyyymmdd, zeros for what is unknown. */
  releaseDay: number
  isrc: string
  upc: string
  /** 0–100; of an artist or album that states none, that of its most popular track. */
  popularity: number
}

/** A word to be found, or several that have to stand in a row. */
export type SearchTerm = {
  tokens: string[]
  /** True when the last token may be the beginning of a longer word. */
  isPrefix: boolean
}

/** The fields that a filter (`artist:`) can look into. */
export type SearchField = 'artist' | 'album' | 'track' | 'genre'

/** One condition of a query. */
export type SearchClause =
  | { type: 'plain'; anyOf: SearchTerm[] }
  | { type: 'field'; field: SearchField; terms: SearchTerm[]; isQuoted: boolean }
  | { type: 'year'; from: number; to: number }
  | { type: 'code'; scheme: 'isrc' | 'upc'; code: string }
  | { type: 'tag'; tag: 'new' | 'hipster' }

/** What a query asks for: everything in `all`, nothing in `none`. At least one of them is given. */
export type SearchQuery = { all: SearchClause[]; none: SearchClause[] }

/** A document that fits a query, with the folded words that decide about its place. */
export type SearchHit = {
  /** Place in the order of popularity, most popular first; unique within a kind. */
  docid: number
  id: string
  name: string[]
  /** The name without what only describes the release: `- Remastered 2011`, `(feat. …)`. */
  core: string[]
  artists: string[][]
}

/** A page of results; `total` counts what can be paged through. */
export type SearchResult = { ids: string[]; total: number }
