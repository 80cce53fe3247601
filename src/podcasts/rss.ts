import { enclosureOf } from './enclosure.ts'
import type { Feed, FeedItem } from './feed.ts'
import { chaptersOf, episodeTypeOf, itunesOf, transcriptsOf } from './item-extras.ts'
import { explicitOf, instantOf, languagesOf, numberOf, webAddress } from './values.ts'
import { attribute, elements, firstText, textOf, type XmlValue } from './xml.ts'

/**
 * An RSS channel with the iTunes, Podcasting 2.0, Media RSS and Atom elements podcasts use.
 * @param beside items that stand beside the channel, as in RSS 1.0
 */
export function rssFeed(channel: XmlValue, beside: XmlValue[], base: string): Feed {
  const at = (address: string) => webAddress(address, base)
  const links = elements(channel, 'atom:link')
  const link = (rel: string) => at(attribute(links.find(isRel(rel)), 'href'))
  return {
    title: firstText(channel, 'title', 'itunes:title'),
    description: firstText(channel, 'description', 'itunes:summary', 'itunes:subtitle'),
    author:
      firstText(channel, 'itunes:author', 'dc:creator') ||
      firstText(elements(channel, 'itunes:owner')[0], 'itunes:name') ||
      firstText(channel, 'managingEditor'),
    link: at(firstText(channel, 'link')),
    selfUrl: link('self'),
    nextUrl: link('next'),
    newUrl: at(firstText(channel, 'itunes:new-feed-url')),
    guid: firstText(channel, 'podcast:guid'),
    languages: languagesOf(firstText(channel, 'language', 'dc:language')),
    explicit: explicitOf(firstText(channel, 'itunes:explicit')),
    imageUrl: imageOf(channel, base),
    type: firstText(channel, 'itunes:type').toLowerCase() === 'serial' ? 'serial' : 'episodic',
    copyright: firstText(channel, 'copyright', 'dc:rights'),
    items: [...elements(channel, 'item'), ...beside].map((item) => rssItem(item, base)),
  }
}

function rssItem(item: XmlValue, base: string): FeedItem {
  const guid = elements(item, 'guid')[0]
  const link = webAddress(firstText(item, 'link'), base)
  return {
    guid: textOf(guid),
    title: firstText(item, 'title', 'itunes:title'),
    description: firstText(item, 'content:encoded', 'description', 'itunes:summary'),
    link: link || (isPermalink(guid) ? webAddress(textOf(guid), '') : ''),
    publishedAt: instantOf(firstText(item, 'pubDate', 'dc:date', 'atom:published')),
    ...itunesOf(item),
    imageUrl: imageOf(item, base),
    enclosure: enclosureOf(item, base),
    season: numberOf(firstText(item, 'itunes:season', 'podcast:season')),
    number: numberOf(firstText(item, 'itunes:episode', 'podcast:episode')),
    type: episodeTypeOf(item),
    transcripts: transcriptsOf(item, base),
    ...chaptersOf(item, base),
  }
}

/** A guid is an address unless it says that it is none. */
const isPermalink = (guid: XmlValue | undefined) => attribute(guid, 'isPermaLink') !== 'false'

const isRel = (rel: string) => (link: XmlValue) => attribute(link, 'rel') === rel

function imageOf(node: XmlValue, base: string): string {
  const thumbnails = [node, ...elements(node, 'media:group')].flatMap((holder) =>
    elements(holder, 'media:thumbnail'),
  )
  const addresses = [
    ...elements(node, 'itunes:image').map((image) => attribute(image, 'href') || textOf(image)),
    ...elements(node, 'image').map((image) => firstText(image, 'url')),
    ...elements(node, 'podcast:image').map((image) => attribute(image, 'href')),
    ...thumbnails.map((thumbnail) => attribute(thumbnail, 'url')),
  ]
  return addresses.map((address) => webAddress(address, base)).find((url) => url !== '') ?? ''
}
