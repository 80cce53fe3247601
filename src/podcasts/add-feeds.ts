import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PodcastFeed } from '../model/podcasts.ts'
import { findFeed, listFeeds } from '../store/podcast-feeds.ts'
import type { Document, Outline } from './feed.ts'
import { FeedError } from './feed-error.ts'
import { feedKey, showIdOf } from './ids.ts'
import type { PodcastMeans } from './means.ts'
import { nameOf } from './name-of.ts'
import { parseDocument } from './parse-document.ts'
import { withOlderPages } from './read-pages.ts'
import { readSource } from './read-source.ts'
import { dueAfter, refreshFeed } from './refresh-feed.ts'
import { type FeedCounts, storeFeed } from './store-feed.ts'

/** What became of one feed that was to be added. */
export type Added = { source: string } & (
  | ({ outcome: 'added' | 'known'; id: string; name: string } & FeedCounts)
  | { outcome: 'refused'; reason: string; message: string }
)

/**
 * Adds feeds and lists of feeds (OPML), each an address or a file of this machine. What cannot be
 * added is reported, and is no reason not to add the others; what is there already is read again.
 */
export async function addFeeds(
  means: PodcastMeans,
  sources: readonly string[],
  onAdded: (added: Added) => void = () => {},
): Promise<Added[]> {
  const all: Added[] = []
  for (const source of sources) {
    for await (const added of addSource(means, source)) {
      all.push(added)
      onAdded(added)
    }
  }
  return all
}

async function* addSource(means: PodcastMeans, source: string): AsyncGenerator<Added> {
  try {
    const found = await findDocument(means, urlOf(source))
    if (found.document.kind === 'opml') yield* addOutlines(means, source, found.document.outlines)
    else yield { source, ...(await addFeed(means, found)) }
  } catch (error) {
    yield refusal(source, error)
  }
}

async function* addOutlines(
  means: PodcastMeans,
  source: string,
  outlines: readonly Outline[],
): AsyncGenerator<Added> {
  if (outlines.length === 0) throw new FeedError('no_feeds', `${source} lists no feeds`)
  for (const { url, name } of outlines) {
    try {
      // A list that somebody else wrote may name addresses on the web, and no files.
      if (!/^https?:/i.test(url)) throw new FeedError('bad_scheme', `${url} is not on the web`)
      const found = await findDocument(means, url)
      if (found.document.kind === 'opml') throw new FeedError('not_a_feed', 'it is another list')
      yield { source: url, ...(await addFeed(means, { ...found, name })) }
    } catch (error) {
      yield refusal(url, error)
    }
  }
}

type Found = {
  /** Where it is from now on. */
  url: string
  document: Document
  etag: string
  lastModified: string
  digest: string
  /** What a list of subscriptions calls it. */
  name?: string
}

/** Reads what is at an address; a document that only says where the feed went is followed once. */
async function findDocument(means: PodcastMeans, address: string): Promise<Found> {
  const { allow_private_feeds: allowPrivate } = means.config
  let url = address
  for (const isLast of [false, true]) {
    const answer = await readSource(url, { allowPrivate })
    if (!answer.isModified) break
    const document = parseDocument(answer.text, isFile(url) ? '' : answer.url)
    if (document.kind !== 'moved') return { ...answer, url: answer.movedTo || url, document }
    if (isLast || isFile(address)) {
      throw new FeedError('moved', `the feed moved to ${document.url}`)
    }
    url = document.url
  }
  throw new FeedError('bad_answer', `${address} gave no feed`)
}

async function addFeed(means: PodcastMeans, found: Found) {
  const { document, url, etag, lastModified, digest } = found
  if (document.kind !== 'feed') throw new FeedError('not_a_feed', `${url} is no feed`)
  const { feed } = document
  const known = await knownFeed(means, feed.guid, { url, selfUrl: feed.selfUrl })
  if (known !== undefined) {
    const again = await refreshFeed(means, { ...known, url, etag: '', lastModified: '' })
    if (again.outcome === 'failed') throw new FeedError(again.reason, again.problem)
    return { ...again, outcome: 'known' as const, id: known.id, name: feed.title || nameOf(url) }
  }
  const now = means.clock.now()
  const to: PodcastFeed = {
    id: idFor(feed.guid, url, feed.selfUrl),
    url,
    type: feed.type,
    etag,
    lastModified,
    digest,
    addedAt: now,
    checkedAt: now,
    changedAt: now,
    dueAt: dueAfter(means, 0),
    failures: 0,
    problem: '',
    skipped: 0,
  }
  const areKnown = async () => false
  const { allow_private_feeds: allowPrivate } = means.config
  const whole = await withOlderPages(feed, url, { allowPrivate, areKnown })
  const fallbackName = found.name ?? nameOf(url)
  const counts = await storeFeed(means, whole, { to, fallbackName })
  return { outcome: 'added' as const, id: to.id, name: feed.title || fallbackName, ...counts }
}

/** A file says itself where its feed is on the web; otherwise its place on the disk has to do. */
const idFor = (guid: string, url: string, selfUrl: string) =>
  showIdOf(guid, isFile(url) && selfUrl !== '' ? selfUrl : url)

/** The same feed, by its guid, its address, or that of an earlier time. */
async function knownFeed(
  { db }: PodcastMeans,
  guid: string,
  { url, selfUrl }: { url: string; selfUrl: string },
): Promise<PodcastFeed | undefined> {
  const byId = await findFeed(db, idFor(guid, url, selfUrl))
  if (byId !== undefined) return byId
  return (await listFeeds(db)).find((feed) => feedKey(feed.url) === feedKey(url))
}

function refusal(source: string, error: unknown): Added {
  if (!(error instanceof FeedError)) throw error
  return { source, outcome: 'refused', reason: error.reason, message: error.message }
}

/** An address as it is; anything else is a file. */
const urlOf = (source: string): string =>
  /^\w[\w+.-]*:\/\//.test(source) ? source : pathToFileURL(resolve(source)).href

const isFile = (url: string) => url.startsWith('file:')
