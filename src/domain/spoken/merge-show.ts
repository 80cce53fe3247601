import { sortKey } from '../../lib/fold.ts'
import { plainText } from '../../lib/html-text.ts'
import type { AudiobookRecord, ShowRecord } from '../../model/records.ts'
import type { ShowRow } from '../../store/spoken-rows.ts'
import type { Merge } from '../catalog/merge.ts'
import { uniteMarkets } from '../catalog/unite-markets.ts'

/** The podcast after a record was merged into what is stored of it. Pure. */
export function mergeShow(stored: ShowRow | undefined, record: ShowRecord, merge: Merge): ShowRow {
  const known = stored ?? unknown
  return {
    ...mergeCommon(known, record, merge),
    is_externally_hosted: merge.pick(
      'is_externally_hosted',
      known.is_externally_hosted,
      flag(record.isExternallyHosted),
    ),
    total_episodes: merge.newest(known.total_episodes, record.totalEpisodes),
  }
}

/**
 * The audiobook after a record was merged into what is stored of it. What was taken for a podcast,
 * because its URI is that of a show, is an audiobook from then on. Pure.
 */
export function mergeAudiobook(
  stored: ShowRow | undefined,
  record: AudiobookRecord,
  merge: Merge,
): ShowRow {
  const known = stored ?? unknown
  const isNew = stored?.kind !== 'audiobook'
  const markets = record.markets ?? (isNew ? [...audiobookMarkets] : undefined)
  return {
    ...mergeCommon(known, markets === undefined ? record : { ...record, markets }, merge),
    kind: 'audiobook',
    total_episodes: merge.newest(known.total_episodes, record.totalChapters),
    authors: merge.pickList('authors', known.authors, record.authors),
    narrators: merge.pickList('narrators', known.narrators, record.narrators),
    edition: merge.pick('edition', known.edition, record.edition),
  }
}

/** Where the public service sells audiobooks (web-api section 7). */
const audiobookMarkets = ['AU', 'CA', 'GB', 'IE', 'NZ', 'US']

function mergeCommon(known: ShowRow, record: ShowRecord | AudiobookRecord, merge: Merge): ShowRow {
  const name = merge.pick('name', known.name, record.name)
  return {
    ...known,
    id: record.id,
    name,
    sort_key: name === known.name ? known.sort_key : sortKey(name),
    publisher: merge.pick('publisher', known.publisher, record.publisher),
    description: merge.pick('description', known.description, plainDescription(record)),
    html_description: merge.pick(
      'html_description',
      known.html_description,
      record.htmlDescription,
    ),
    explicit: merge.pick('explicit', known.explicit, flag(record.explicit)),
    languages: merge.pickList('languages', known.languages, record.languages),
    images: merge.pickList('images', known.images, record.images),
    media_type: merge.pick('media_type', known.media_type, record.mediaType),
    copyrights: merge.pickList('copyrights', known.copyrights, record.copyrights),
    markets: uniteMarkets(merge, known.markets, record.markets),
  }
}

/** A source's own plain description, else its HTML without the markup. */
export const plainDescription = (record: { description?: string; htmlDescription?: string }) =>
  record.description ??
  (record.htmlDescription === undefined ? undefined : plainText(record.htmlDescription))

export const flag = (value: boolean | undefined) =>
  value === undefined ? undefined : value ? 1 : 0

const unknown: ShowRow = {
  id: '',
  kind: 'show',
  name: '',
  sort_key: '',
  publisher: '',
  description: '',
  html_description: '',
  explicit: 0,
  languages: '[]',
  images: '[]',
  media_type: 'audio',
  is_externally_hosted: 0,
  copyrights: '[]',
  markets: '',
  total_episodes: 0,
  authors: '[]',
  narrators: '[]',
  edition: '',
  rank: 0,
}
