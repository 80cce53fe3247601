import { sortKey } from '../../lib/fold.ts'
import type { ArtistRecord } from '../../model/records.ts'
import type { ArtistRow } from '../../store/load-catalog-rows.ts'
import type { Merge } from './merge.ts'

/** The artist after a record was merged into what is stored of it. Pure. */
export function mergeArtist(
  stored: ArtistRow | undefined,
  record: ArtistRecord,
  merge: Merge,
): ArtistRow {
  const known = stored ?? unknown
  const name = merge.pick('name', known.name, record.name)
  return {
    id: record.id,
    name,
    sort_key: name === known.name ? known.sort_key : sortKey(name),
    genres: JSON.stringify(merge.unite(JSON.parse(known.genres), record.genres)),
    images: merge.pickList('images', known.images, record.images),
    popularity: merge.newest(known.popularity, record.popularity),
    followers: merge.newest(known.followers, record.followers),
    rank: known.rank,
  }
}

const unknown: ArtistRow = {
  id: '',
  name: '',
  sort_key: '',
  genres: '[]',
  images: '[]',
  popularity: 0,
  followers: 0,
  rank: 0,
}
