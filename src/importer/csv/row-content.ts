import type { RowContent } from '../drafts.ts'
import { completeFeatures } from '../features.ts'
import { checkTrack } from '../plausible.ts'
import { textOf } from '../values.ts'
import { splitList } from './artist-lists.ts'
import { albumOf, artistsOf, entryOf, featuresOf, trackOf } from './cell-drafts.ts'
import { Cells } from './cells.ts'
import type { CsvLayout } from './layout.ts'

/**
 * What the cells of a row say. @param playlistName name of the playlist when the file is one
 */
export function rowContent(
  cells: readonly string[],
  layout: CsvLayout,
  playlistName: string,
  note: (reason: string) => void,
): RowContent {
  const known = cells.filter((_, at) => layout.columns[at] !== undefined)
  if (known.every((cell) => textOf(cell) === undefined)) return skipped('empty_row')
  if (isHeader(cells, layout)) return skipped('header_repeated')
  const row = new Cells(cells, layout, note)
  switch (layout.table) {
    case 'artists':
      return artistContent(row, layout)
    case 'albums':
      return albumContent(row, layout)
    case 'credits':
      return creditContent(row)
    case 'features':
      return featuresContent(row)
    case 'tracks':
      return trackContent(row, layout, playlistName, note)
  }
}

function trackContent(
  row: Cells,
  layout: CsvLayout,
  playlistName: string,
  note: (reason: string) => void,
): RowContent {
  const entry = entryOf(row, layout, playlistName)
  const uri = row.raw('track_id').trim()
  if (uri.startsWith('spotify:local:')) return { kind: 'local', uri, entry }
  const kind = row.reference('track_id')?.kind
  if (kind !== undefined && kind !== 'track') return skipped(`unsupported_${kind}`)
  const track = checkTrack(trackOf(row, layout, note), note)
  if (track.id === undefined && track.name === '') return rejected('no_id_and_no_name')
  if (track.name === '') note('missing_name')
  return { kind: 'track', track, entry }
}

function artistContent(row: Cells, layout: CsvLayout): RowContent {
  const [artist] = artistsOf(row, { ...layout, artistStyle: 'one' }, 'artist', () => {})
  if (artist === undefined) return rejected('no_id_and_no_name')
  const genres = splitList(row.text('genres') ?? '')
  const popularity = row.count('artist_popularity')
  return { kind: 'artist', artist: { ...artist, genres, popularity } }
}

function albumContent(row: Cells, layout: CsvLayout): RowContent {
  const album = albumOf(row, layout, () => {})
  if (album?.id === undefined) return rejected('no_id')
  return { kind: 'album', album, tracks: [] }
}

function creditContent(row: Cells): RowContent {
  const trackId = row.reference('track_id')?.id
  const artistId = row.reference('artist_ids')?.id
  if (trackId === undefined || artistId === undefined) return rejected('no_id')
  return { kind: 'credit', trackId, artistId }
}

function featuresContent(row: Cells): RowContent {
  const trackId = row.reference('track_id')?.id
  if (trackId === undefined) return rejected('no_id')
  const features = completeFeatures(featuresOf(row))
  if (features === undefined) return rejected('incomplete_features')
  return { kind: 'features', features: { trackId, features } }
}

/** Files that were put together from several have their header in the middle again. */
const isHeader = (cells: readonly string[], { columns, header }: CsvLayout) =>
  header.length > 0 &&
  columns.every((column, at) => column === undefined || cells[at]?.trim() === header[at]?.trim())

const skipped = (reason: string): RowContent => ({ kind: 'skipped', reason })
const rejected = (reason: string): RowContent => ({ kind: 'rejected', reason })
