import { enclosureOf } from './enclosure.ts'
import type { Feed, FeedItem } from './feed.ts'
import { chaptersOf, episodeTypeOf, itunesOf, transcriptsOf } from './item-extras.ts'
import { explicitOf, instantOf, languagesOf, numberOf, webAddress } from './values.ts'
import { attribute, elements, firstText, type XmlValue } from './xml.ts'

/** An Atom feed, with the same elements of other namespaces as in RSS. */
export function atomFeed(feed: XmlValue, base: string): Feed {
  const at = (address: string) => webAddress(address, base)
  const image = attribute(elements(feed, 'itunes:image')[0], 'href')
  return {
    title: firstText(feed, 'title', 'itunes:title'),
    description: firstText(feed, 'subtitle', 'itunes:summary', 'itunes:subtitle'),
    author: firstText(feed, 'itunes:author') || firstText(elements(feed, 'author')[0], 'name'),
    link: linkOf(feed, 'alternate', base),
    selfUrl: linkOf(feed, 'self', base),
    nextUrl: linkOf(feed, 'next', base),
    newUrl: at(firstText(feed, 'itunes:new-feed-url')),
    guid: firstText(feed, 'podcast:guid'),
    languages: languagesOf(attribute(feed, 'xml:lang') || firstText(feed, 'language')),
    explicit: explicitOf(firstText(feed, 'itunes:explicit')),
    imageUrl: at(image) || at(firstText(feed, 'logo', 'icon')),
    type: firstText(feed, 'itunes:type').toLowerCase() === 'serial' ? 'serial' : 'episodic',
    copyright: firstText(feed, 'rights'),
    items: elements(feed, 'entry').map((entry) => atomItem(entry, base)),
  }
}

function atomItem(entry: XmlValue, base: string): FeedItem {
  const thumbnails = [entry, ...elements(entry, 'media:group')].flatMap((holder) =>
    elements(holder, 'media:thumbnail'),
  )
  const pictures = [
    ...elements(entry, 'itunes:image').map((image) => attribute(image, 'href')),
    ...thumbnails.map((thumbnail) => attribute(thumbnail, 'url')),
  ]
  return {
    guid: firstText(entry, 'id', 'guid'),
    title: firstText(entry, 'title', 'itunes:title'),
    description: firstText(entry, 'content:encoded', 'content', 'summary', 'media:description'),
    link: linkOf(entry, 'alternate', base),
    publishedAt: instantOf(firstText(entry, 'published', 'updated')),
    ...itunesOf(entry),
    imageUrl: pictures.map((url) => webAddress(url, base)).find((url) => url !== '') ?? '',
    enclosure: enclosureOf(entry, base),
    season: numberOf(firstText(entry, 'itunes:season', 'podcast:season')),
    number: numberOf(firstText(entry, 'itunes:episode', 'podcast:episode')),
    type: episodeTypeOf(entry),
    transcripts: transcriptsOf(entry, base),
    ...chaptersOf(entry, base),
  }
}

/** A link without a relation is the page. */
const linkOf = (node: XmlValue, rel: string, base: string): string =>
  webAddress(
    attribute(
      elements(node, 'link', 'atom:link').find(
        (link) => (attribute(link, 'rel') || 'alternate') === rel,
      ),
      'href',
    ),
    base,
  )
