import type { Feed, FeedItem } from './feed.ts'
import { FeedError } from './feed-error.ts'
import { type FetchOptions, fetchFeed } from './fetch-feed.ts'
import { parseDocument } from './parse-document.ts'

type Paging = FetchOptions & {
  /** Whether all of a page's items are known, so that older pages have nothing new either. */
  areKnown(items: FeedItem[]): Promise<boolean>
}

/**
 * Adds the older items of a paged feed (RFC 5005) to those of its first page, until a page has
 * nothing new. A page that cannot be read ends it: what was read before counts.
 */
export async function withOlderPages(feed: Feed, from: string, paging: Paging): Promise<Feed> {
  const items = [...feed.items]
  const seen = new Set([from])
  let page = feed
  while (page.nextUrl !== '' && !seen.has(page.nextUrl) && seen.size < maxPages) {
    if (items.length >= maxItems || (await paging.areKnown(page.items))) break
    seen.add(page.nextUrl)
    const next = await pageAt(page.nextUrl, paging)
    if (next === undefined) break
    items.push(...next.items)
    page = next
  }
  return { ...feed, items: items.slice(0, maxItems) }
}

async function pageAt(url: string, { allowPrivate }: Paging): Promise<Feed | undefined> {
  try {
    // A page is never a file, whatever a feed says.
    const answer = await fetchFeed(url, { allowPrivate })
    const document = answer.isModified ? parseDocument(answer.text, answer.url) : undefined
    return document?.kind === 'feed' ? document.feed : undefined
  } catch (error) {
    if (error instanceof FeedError) return undefined
    throw error
  }
}

const maxPages = 50
/** Three a day for eighteen years. */
const maxItems = 20_000
