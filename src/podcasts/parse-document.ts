import { atomFeed } from './atom.ts'
import type { Document } from './feed.ts'
import { FeedError } from './feed-error.ts'
import { outlinesOf } from './opml.ts'
import { rssFeed } from './rss.ts'
import { elements, firstText, parseXml } from './xml.ts'

/**
 * Reads a feed (RSS, RSS 1.0, Atom) or a list of feeds (OPML).
 * @param base the address it came from, which relative ones in it are relative to; '' for none
 * @throws FeedError when it is neither
 */
export function parseDocument(text: string, base: string): Document {
  const root = parseXml(text)
  const [opml] = elements(root, 'opml')
  if (opml !== undefined) return { kind: 'opml', outlines: outlinesOf(opml) }
  const [atom] = elements(root, 'feed', 'atom:feed')
  if (atom !== undefined) return { kind: 'feed', feed: atomFeed(atom, base) }
  const [rss] = elements(root, 'rss', 'rdf:RDF')
  const [channel] = elements(rss, 'channel')
  if (channel !== undefined) {
    return { kind: 'feed', feed: rssFeed(channel, elements(rss, 'item'), base) }
  }
  const [redirect] = elements(rss, 'redirect')
  const url = firstText(redirect, 'newLocation')
  if (url !== '') return { kind: 'moved', url }
  throw new FeedError('not_a_feed', 'it is XML, but neither a feed nor a list of feeds')
}
