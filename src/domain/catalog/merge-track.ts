import { sortKey } from '../../lib/fold.ts'
import type { TrackRecord } from '../../model/records.ts'
import type { TrackRow } from '../../store/load-catalog-rows.ts'
import type { Merge } from './merge.ts'
import { uniteMarkets } from './unite-markets.ts'

/** The track after a record was merged into what is stored of it. Pure. */
export function mergeTrack(
  stored: TrackRow | undefined,
  record: TrackRecord,
  merge: Merge,
): TrackRow {
  const known = stored ?? unknown
  const name = merge.pick('name', known.name, record.name)
  return {
    id: record.id,
    name,
    sort_key: name === known.name ? known.sort_key : sortKey(name),
    album_id: merge.pick('album', known.album_id, record.albumId),
    disc: merge.pick('disc', known.disc, record.disc) || 1,
    number: merge.pick('number', known.number, record.number),
    duration_ms: merge.pick('duration', known.duration_ms, record.durationMs),
    explicit: merge.pick('explicit', known.explicit, flag(record.explicit)),
    popularity: merge.newest(known.popularity, record.popularity),
    isrc: merge.pick('isrc', known.isrc, record.isrc),
    markets: uniteMarkets(merge, known.markets, record.markets),
    preview_url: merge.pick('preview_url', known.preview_url, record.previewUrl),
    rank: known.rank,
    artists: merge.pick('artists', known.artists, record.artistIds.join(' ')),
  }
}

const flag = (value: boolean | undefined) => (value === undefined ? undefined : value ? 1 : 0)

const unknown: TrackRow = {
  id: '',
  name: '',
  sort_key: '',
  album_id: '',
  disc: 0,
  number: 0,
  duration_ms: 0,
  explicit: 0,
  popularity: 0,
  isrc: '',
  markets: '',
  preview_url: '',
  rank: 0,
  artists: '',
}
