import type { PodcastFeed } from '../model/podcasts.ts'
import { knownGuids, saveFeed } from '../store/podcast-feeds.ts'
import type { Feed, FeedItem } from './feed.ts'
import { FeedError } from './feed-error.ts'
import type { PodcastMeans } from './means.ts'
import { nameOf } from './name-of.ts'
import { parseDocument } from './parse-document.ts'
import { withOlderPages } from './read-pages.ts'
import { readSource } from './read-source.ts'
import { type FeedCounts, storeFeed } from './store-feed.ts'

export type Refreshed =
  | ({ outcome: 'changed' | 'unchanged' } & FeedCounts)
  | { outcome: 'failed'; reason: string; problem: string }

/**
 * Looks whether a feed has changed since it was read last and takes in what did. A feed that says it
 * has not costs one small answer and one write. What goes wrong is noted with the feed, which is
 * tried again later; what came of it before stays as it was.
 */
export async function refreshFeed(means: PodcastMeans, feed: PodcastFeed): Promise<Refreshed> {
  try {
    return await readAgain(means, feed)
  } catch (error) {
    if (!(error instanceof FeedError)) throw error
    const failures = feed.failures + 1
    const problem = error.message
    await noteCheck(means, { ...feed, failures, problem, dueAt: dueAfter(means, failures) })
    return { outcome: 'failed', reason: error.reason, problem }
  }
}

async function readAgain(means: PodcastMeans, feed: PodcastFeed): Promise<Refreshed> {
  const { allow_private_feeds: allowPrivate } = means.config
  const { etag, lastModified } = feed
  const answer = await readSource(feed.url, { allowPrivate, etag, lastModified })
  const checked = {
    ...feed,
    url: answer.movedTo || feed.url,
    etag: answer.etag || (answer.isModified ? '' : etag),
    lastModified: answer.lastModified || (answer.isModified ? '' : lastModified),
    failures: 0,
    problem: '',
    dueAt: dueAfter(means, 0),
  }
  if (!answer.isModified || answer.digest === feed.digest) {
    await noteCheck(means, checked)
    return { outcome: 'unchanged', episodes: 0, created: 0, skipped: feed.skipped }
  }
  const isFile = feed.url.startsWith('file:')
  const document = parseDocument(answer.text, isFile ? '' : answer.url)
  if (document.kind === 'opml') throw new FeedError('not_a_feed', 'it is a list of feeds now')
  const movedTo = document.kind === 'moved' ? document.url : document.feed.newUrl
  if (document.kind === 'moved') {
    // The place it moved to is read the next time, under the same rules as any address.
    await noteCheck(means, { ...checked, url: webOnly(movedTo, feed.url), digest: '', etag: '' })
    return { outcome: 'unchanged', episodes: 0, created: 0, skipped: feed.skipped }
  }
  const areKnown = (items: FeedItem[]) => areAllKnown(means, feed.id, items)
  const whole: Feed = await withOlderPages(document.feed, feed.url, { allowPrivate, areKnown })
  const now = means.clock.now()
  const to = {
    ...checked,
    url: isFile ? feed.url : webOnly(movedTo, checked.url),
    digest: answer.digest,
    checkedAt: now,
    changedAt: now,
  }
  return {
    outcome: 'changed',
    ...(await storeFeed(means, whole, { to, fallbackName: nameOf(feed.url) })),
  }
}

const webOnly = (url: string, otherwise: string) => (/^https?:/i.test(url) ? url : otherwise)

const noteCheck = ({ changes, clock }: PodcastMeans, feed: PodcastFeed) =>
  changes.write((tx) => saveFeed(tx, { ...feed, checkedAt: clock.now() }))

async function areAllKnown({ db }: PodcastMeans, showId: string, items: FeedItem[]) {
  // What cannot be played never becomes known.
  const guids = items.flatMap(({ guid, enclosure }) =>
    enclosure === undefined ? [] : [guid || enclosure.url],
  )
  const known = await knownGuids(db, showId, guids)
  return guids.every((guid) => known.has(guid))
}

/** The next look: after a failure later every time, once a day at least. */
export function dueAfter({ clock, config }: PodcastMeans, failures: number): number {
  const minutes = Math.max(1, config.podcast_refresh) * 2 ** Math.min(failures, 10)
  return clock.now() + Math.min(minutes, Math.max(1440, config.podcast_refresh)) * 60_000
}
