import { sortKey } from '../../lib/fold.ts'
import type { AlbumRecord } from '../../model/records.ts'
import type { AlbumRow } from '../../store/load-catalog-rows.ts'
import type { Merge } from './merge.ts'
import { uniteMarkets } from './unite-markets.ts'

/** The album after a record was merged into what is stored of it. Pure. */
export function mergeAlbum(
  stored: AlbumRow | undefined,
  record: AlbumRecord,
  merge: Merge,
): AlbumRow {
  const known = stored ?? unknown
  const name = merge.pick('name', known.name, record.name)
  const releaseDate = merge.pick('release_date', known.release_date, record.releaseDate)
  return {
    id: record.id,
    name,
    sort_key: name === known.name ? known.sort_key : sortKey(name),
    album_type: merge.pick('album_type', known.album_type, record.albumType),
    release_date: releaseDate,
    release_day: releaseDay(releaseDate),
    total_tracks: merge.pick('total_tracks', known.total_tracks, record.totalTracks),
    images: merge.pickList('images', known.images, record.images),
    markets: uniteMarkets(merge, known.markets, record.markets),
    label: merge.pick('label', known.label, record.label),
    popularity: merge.newest(known.popularity, record.popularity),
    genres: JSON.stringify(merge.unite(JSON.parse(known.genres), record.genres)),
    copyrights: merge.pickList('copyrights', known.copyrights, record.copyrights),
    upc: merge.pick('upc', known.upc, record.upc),
    ean: merge.pick('ean', known.ean, record.ean),
    rank: known.rank,
    artists: merge.pick('artists', known.artists, record.artistIds.join(' ')),
  }
}

/** A release date as yyyymmdd, with zeros for what is unknown. */
function releaseDay(date: string): number {
  const [year = '', month = '', day = ''] = date.split('-')
  return Number(year.padStart(4, '0') + month.padStart(2, '0') + day.padStart(2, '0'))
}

const unknown: AlbumRow = {
  id: '',
  name: '',
  sort_key: '',
  // The public object has no "unknown" here; most releases are albums.
  album_type: 'album',
  release_date: '',
  release_day: 0,
  total_tracks: 0,
  images: '[]',
  markets: '',
  label: '',
  popularity: 0,
  genres: '[]',
  copyrights: '[]',
  upc: '',
  ean: '',
  rank: 0,
  artists: '',
}
