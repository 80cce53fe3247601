import type { AlbumType, Copyright } from '../../model/catalog.ts'
import type { AlbumDraft, ArtistDraft, EntryDraft, TrackDraft } from '../drafts.ts'
import { completeFeatures, type GivenFeatures } from '../features.ts'
import { numberOf, referenceOf, userOf } from '../values.ts'
import { splitList, splitNames } from './artist-lists.ts'
import type { Cells } from './cells.ts'
import type { CsvLayout } from './layout.ts'

type Note = (reason: string) => void

/** The track that a row describes, with its artists and its album. */
export function trackOf(row: Cells, layout: CsvLayout, note: Note): TrackDraft {
  return {
    id: row.reference('track_id')?.id,
    name: row.text('track_name') ?? '',
    isNameMangled: layout.manglesNames,
    artists: withStyles(row, artistsOf(row, layout, 'artist', note)),
    album: albumOf(row, layout, note),
    disc: row.count('disc_number'),
    number: row.count('track_number'),
    durationMs: durationOf(row),
    explicit: row.flag('explicit'),
    popularity: row.count('popularity'),
    isrc: row.text('isrc')?.toUpperCase(),
    previewUrl: row.text('preview_url'),
    features: completeFeatures(featuresOf(row)),
  }
}

/** Artists of the track or of the album: ids and names belong together when they are as many. */
export function artistsOf(
  row: Cells,
  { artistStyle }: CsvLayout,
  of: 'artist' | 'album_artist',
  note: Note,
): ArtistDraft[] {
  const ids = splitList(row.text(`${of}_ids`) ?? '').flatMap((id) => referenceOf(id)?.id ?? [])
  const cell = row.text(`${of}_names`)
  if (cell === undefined) return ids.map((id) => ({ id, name: '' }))
  const names = splitNames(cell, artistStyle, ids.length === 0 ? undefined : ids.length)
  if (names === undefined) {
    note('artist_names_mismatch')
    return ids.map((id) => ({ id, name: '' }))
  }
  const followers = of === 'artist' ? row.count('followers') : undefined
  return names.map((name, at) => ({ id: ids[at], name, followers }))
}

/**
 * Artists with the genres a row states. Exporters mix those of all artists of a track, so they say
 * something about an artist only where there is one.
 */
function withStyles(row: Cells, artists: ArtistDraft[]): ArtistDraft[] {
  const genres = artists.length === 1 ? splitList(row.text('genres') ?? '') : []
  for (const field of ['track_genre', 'playlist_subgenre'] as const) {
    const genre = row.text(field)
    if (genre !== undefined) genres.push(genre)
  }
  return genres.length === 0 ? artists : artists.map((artist) => ({ ...artist, genres }))
}

/** The album that a row names, if it names one. */
export function albumOf(row: Cells, layout: CsvLayout, note: Note): AlbumDraft | undefined {
  const image = row.text('album_image')
  const album: AlbumDraft = {
    id: row.reference('album_id')?.id,
    name: row.text('album_name') ?? '',
    artists: artistsOf(row, layout, 'album_artist', note),
    albumType: albumTypeOf(row.text('album_type')),
    releaseDate: row.date('release_date') ?? row.date('release_year'),
    totalTracks: row.count('total_tracks'),
    label: row.text('label'),
    popularity: row.count('album_popularity'),
    genres: splitList(row.text('album_genres') ?? ''),
    copyrights: copyrightsOf(row.text('copyrights')),
    images: image === undefined ? [] : [{ url: image, width: null, height: null }],
    upc: row.text('upc'),
  }
  const isNamed = album.id !== undefined || album.name !== ''
  return isNamed || album.releaseDate !== undefined ? album : undefined
}

/** The playlist that a row is an item of, if it is one. */
export function entryOf(
  row: Cells,
  { isPlaylist, columns }: CsvLayout,
  fileName: string,
): EntryDraft | undefined {
  const id = columns.includes('playlist_id') ? row.reference('playlist_id')?.id : undefined
  // Names are kept as they are, spaces at their ends included.
  const name = isPlaylist ? fileName : row.raw('playlist_name')
  if (id === undefined && name.trim() === '') return undefined
  return {
    playlist: { id, name },
    addedAt: row.instant('added_at'),
    addedBy: userOf(row.raw('added_by')),
  }
}

export const featuresOf = (row: Cells): GivenFeatures => ({
  acousticness: row.number('acousticness'),
  danceability: row.number('danceability'),
  energy: row.number('energy'),
  instrumentalness: row.number('instrumentalness'),
  key: row.number('key'),
  liveness: row.number('liveness'),
  loudness: row.number('loudness'),
  mode: row.number('mode'),
  speechiness: row.number('speechiness'),
  tempo: row.number('tempo'),
  timeSignature: row.number('time_signature'),
  valence: row.number('valence'),
})

/** In milliseconds; a column that does not name its unit holds `m:ss`, seconds or milliseconds. */
function durationOf(row: Cells): number | undefined {
  const milliseconds = row.count('duration_ms')
  if (milliseconds !== undefined) return milliseconds || undefined
  const seconds = row.number('duration_s')
  if (seconds !== undefined) return Math.round(seconds * 1000) || undefined
  const text = row.text('duration')
  if (text === undefined) return undefined
  const parts = text.split(':').map(Number)
  if (parts.length > 1 && parts.every((part) => part >= 0)) {
    return parts.reduce((sum, part) => sum * 60 + part, 0) * 1000
  }
  const value = numberOf(text) ?? 0
  return Math.round(value > leastMs ? value : value * 1000) || undefined
}

/** Nothing that is measured in seconds lasts this long, nothing in milliseconds is this short. */
const leastMs = 10_000

function albumTypeOf(text: string | undefined): AlbumType | undefined {
  const type = text?.toLowerCase()
  if (type === 'ep') return 'single'
  return type === 'album' || type === 'single' || type === 'compilation' ? type : undefined
}

/** `C 2020 Us, P 2020 Them`. */
function copyrightsOf(text: string | undefined): Copyright[] {
  return (text ?? '').split(/, (?=[CP] )/).flatMap((part) => {
    const [, type, holder = ''] = /^([CP]) (.+)$/s.exec(part.trim()) ?? []
    return type === 'C' || type === 'P' ? [{ type, text: holder }] : []
  })
}
