import { cleanHtml, isHtml } from '../lib/clean-html.ts'
import { isRefusedAddress } from '../lib/web/addresses.ts'
import type { FeedEpisode } from '../model/podcasts.ts'
import type { EpisodeRecord, ShowRecord } from '../model/records.ts'
import type { MediaType } from '../model/spoken.ts'
import type { Feed, FeedItem } from './feed.ts'
import { episodeIdOf } from './ids.ts'

/** An item that cannot be an episode, as the ledger keeps it. */
export type LedgerLine = {
  /** Its place in the feed, from 1 on. */
  item: number
  reason: string
  guid: string
  title: string
  url: string
}

export type FeedRecords = {
  show: ShowRecord
  episodes: EpisodeRecord[]
  /** What the Web API has no fields for, by episode. */
  extras: FeedEpisode[]
  ledger: LedgerLine[]
}

type Naming = {
  showId: string
  /** What the show is called when the feed does not say. */
  fallbackName: string
  /** Whether addresses of private networks are fine. */
  allowPrivate: boolean
}

/** What a feed says, as records of the catalog. One bad item is no reason to lose the others. */
export function recordsOf(feed: Feed, { showId, fallbackName, allowPrivate }: Naming): FeedRecords {
  const found: FeedRecords = { show: showOf(feed, showId, fallbackName), ...nothing() }
  const seen = new Set<string>()
  for (const [at, item] of feed.items.entries()) {
    const url = item.enclosure?.url ?? ''
    const guid = item.guid || url || item.link
    const reason = seen.has(guid) ? 'repeated_guid' : defectOf(item, allowPrivate)
    if (reason !== undefined) {
      found.ledger.push({ item: at + 1, reason, guid, title: item.title, url })
      continue
    }
    seen.add(guid)
    const id = episodeIdOf(showId, guid)
    found.episodes.push(episodeOf(item, { id, showId, feed }))
    found.extras.push(extrasOf(item, { id, showId, guid }))
  }
  return found
}

const nothing = () => ({ episodes: [], extras: [], ledger: [] })

/** Why an item is no episode. */
function defectOf({ enclosure }: FeedItem, allowPrivate: boolean): string | undefined {
  if (enclosure === undefined) return 'no_enclosure'
  const url = URL.parse(enclosure.url)
  if (url === null) return 'relative_enclosure'
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'unsafe_enclosure'
  return !allowPrivate && isRefusedAddress(url.hostname) ? 'unsafe_enclosure' : undefined
}

function showOf(feed: Feed, id: string, fallbackName: string): ShowRecord {
  return {
    id,
    name: feed.title || fallbackName,
    publisher: feed.author,
    ...descriptionOf(feed.description),
    ...(feed.explicit === undefined ? {} : { explicit: feed.explicit }),
    languages: feed.languages,
    images: imagesOf(feed.imageUrl),
    mediaType: mediaTypeOf(feed.items),
    copyrights: feed.copyright === '' ? [] : [{ text: feed.copyright, type: 'C' }],
    isExternallyHosted: true,
  }
}

function episodeOf(item: FeedItem, known: { id: string; showId: string; feed: Feed }) {
  const { id, showId, feed } = known
  const { publishedAt, durationMs, enclosure } = item
  const explicit = item.explicit ?? feed.explicit
  const record: EpisodeRecord = {
    id,
    showId,
    name: item.title || fileName(enclosure?.url ?? '') || item.guid,
    ...descriptionOf(item.description),
    languages: feed.languages,
    images: imagesOf(item.imageUrl || feed.imageUrl),
    isExternallyHosted: true,
    audioUrl: enclosure?.url ?? '',
  }
  if (durationMs !== undefined) record.durationMs = durationMs
  if (explicit !== undefined) record.explicit = explicit
  if (publishedAt !== undefined) {
    record.releasedAt = publishedAt
    record.releaseDate = new Date(publishedAt).toISOString().slice(0, 10)
  }
  return record
}

const extrasOf = (
  item: FeedItem,
  known: { id: string; showId: string; guid: string },
): FeedEpisode => ({
  episodeId: known.id,
  showId: known.showId,
  guid: known.guid,
  season: item.season ?? 0,
  number: item.number ?? 0,
  type: item.type,
  link: item.link,
  mimeType: item.enclosure?.mimeType ?? '',
  bytes: item.enclosure?.bytes ?? 0,
  transcripts: item.transcripts,
  chapters: item.chapters,
  chaptersUrl: item.chaptersUrl,
})

/** HTML without what could harm whoever shows it; plain text is only that. */
const descriptionOf = (text: string) =>
  isHtml(text) ? { htmlDescription: cleanHtml(text) } : { description: text }

const imagesOf = (url: string) => (url === '' ? [] : [{ url, width: null, height: null }])

function mediaTypeOf(items: FeedItem[]): MediaType {
  const types = new Set(items.map(({ enclosure }) => enclosure?.mimeType.split('/')[0] || 'audio'))
  if (!types.has('video')) return 'audio'
  return types.has('audio') ? 'mixed' : 'video'
}

/** The name of a file in an address, without its ending. */
function fileName(address: string): string {
  const path = URL.parse(address)?.pathname ?? ''
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
