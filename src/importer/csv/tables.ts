import type { Column } from './columns.ts'
import type { Field } from './labels.ts'

/** What the rows of a file describe. Relational data sets come as one file for each. */
export type Table = 'tracks' | 'albums' | 'artists' | 'credits' | 'features'

/** In which order the files of one data set are read, so that what is referred to is there. */
export const tableOrder: readonly Table[] = ['artists', 'albums', 'tracks', 'credits', 'features']

/** Audio features that come together or not at all. */
export const featureFields = [
  'acousticness',
  'danceability',
  'energy',
  'instrumentalness',
  'liveness',
  'loudness',
  'speechiness',
  'tempo',
  'valence',
] as const satisfies readonly Field[]

/** What a file with these columns holds, if it is something that can be imported. */
export function tableOf(columns: readonly Column[]): Table | undefined {
  const has = (...fields: Field[]) => fields.some((field) => columns.includes(field))
  const hasFeatures = has(...featureFields)
  const isAboutTracks = hasFeatures || has(...ofTracksOnly)
  if (!isAboutTracks) {
    if (has('album_id') && has('album_name', 'name')) return 'albums'
    if (has('artist_ids', 'id') && has('artist_names', 'name') && isAboutArtists(columns)) {
      return 'artists'
    }
  }
  const hasNames = has('track_name', 'name', 'artist_names', 'album_name', 'duration_ms')
  if (!hasNames && has('track_id', 'id')) {
    if (hasFeatures) return 'features'
    if (has('artist_ids')) return 'credits'
  }
  return isAboutTracks || (has('id') && has('name')) ? 'tracks' : undefined
}

const ofTracksOnly = [
  'track_id',
  'track_name',
  'track_number',
  'duration_ms',
  'duration_s',
  'duration',
  'isrc',
] as const satisfies readonly Field[]

const isAboutArtists = (columns: readonly Column[]) =>
  columns.includes('followers') || columns.includes('artist_ids') || columns.includes('genres')

/** The columns under their full names: `id` is the id of what the table is about. */
export function toTable(columns: readonly Column[], table: Table): Column[] {
  const names = fullNames[table]
  const taken = new Set<Field>()
  return columns.map((column) => {
    const field = column === undefined ? undefined : (names[column] ?? column)
    // Of two columns for one thing the first is the one meant.
    if (field === undefined || taken.has(field)) return undefined
    taken.add(field)
    return field
  })
}

const ofTracks = { id: 'track_id', name: 'track_name' } as const

const fullNames: Record<Table, Partial<Record<Field, Field>>> = {
  tracks: ofTracks,
  features: ofTracks,
  credits: ofTracks,
  albums: {
    id: 'album_id',
    name: 'album_name',
    artist_ids: 'album_artist_ids',
    artist_names: 'album_artist_names',
    popularity: 'album_popularity',
    genres: 'album_genres',
  },
  artists: {
    id: 'artist_ids',
    name: 'artist_names',
    popularity: 'artist_popularity',
    track_genre: 'genres',
  },
}
