import { releaseDateOf } from '../dates.ts'
import { flagOf, instantOf, numberOf, referenceOf, textOf } from '../values.ts'
import type { Field } from './labels.ts'

/** One column: the field it holds, or undefined for one that says nothing to us. */
export type Column = Field | undefined

/** Tells whether a text can be what a column holds; columns of free text accept anything. */
export type CellCheck = (text: string) => boolean

/** How the cells of a column are recognised, undefined for free text. Unknown values always fit. */
export function checkOf(column: Column): CellCheck | undefined {
  const check = column === undefined ? undefined : checks[column]
  return check === undefined ? undefined : (text) => textOf(text) === undefined || check(text)
}

const isNumber: CellCheck = (text) => numberOf(text) !== undefined
const isReference: CellCheck = (text) =>
  referenceOf(text) !== undefined || text.startsWith('spotify:local:')

const checks: Partial<Record<Field, CellCheck>> = {
  id: isReference,
  track_id: isReference,
  album_id: isReference,
  playlist_id: isReference,
  release_date: (text) => releaseDateOf(text, true) !== undefined,
  release_year: isNumber,
  total_tracks: isNumber,
  disc_number: isNumber,
  track_number: isNumber,
  duration_ms: isNumber,
  duration_s: isNumber,
  explicit: (text) => flagOf(text) !== undefined,
  popularity: isNumber,
  artist_popularity: isNumber,
  album_popularity: isNumber,
  followers: isNumber,
  added_at: (text) => instantOf(text) !== undefined,
  danceability: isNumber,
  energy: isNumber,
  key: isNumber,
  loudness: isNumber,
  mode: isNumber,
  speechiness: isNumber,
  acousticness: isNumber,
  instrumentalness: isNumber,
  liveness: isNumber,
  valence: isNumber,
  tempo: isNumber,
  time_signature: isNumber,
}
