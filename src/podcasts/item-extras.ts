import type { FeedChapter, Transcript } from '../model/podcasts.ts'
import type { FeedItem } from './feed.ts'
import { durationOf, explicitOf, languagesOf, placeOf, webAddress } from './values.ts'
import { attribute, elements, firstText, type XmlValue } from './xml.ts'

/** What items of RSS and Atom have in common: the elements of other namespaces. */

export const itunesOf = (item: XmlValue): Pick<FeedItem, 'durationMs' | 'explicit'> => ({
  durationMs: durationOf(firstText(item, 'itunes:duration', 'duration')),
  explicit: explicitOf(firstText(item, 'itunes:explicit')),
})

export function episodeTypeOf(item: XmlValue): FeedItem['type'] {
  const word = firstText(item, 'itunes:episodeType').toLowerCase()
  return word === 'trailer' || word === 'bonus' ? word : 'full'
}

export const transcriptsOf = (item: XmlValue, base: string): Transcript[] =>
  elements(item, 'podcast:transcript').flatMap((transcript) => {
    const url = webAddress(attribute(transcript, 'url'), base)
    const [language = ''] = languagesOf(attribute(transcript, 'language'))
    return url === '' ? [] : [{ url, mimeType: attribute(transcript, 'type'), language }]
  })

/** Chapters that are in the feed (`psc:chapters`), and the address of those that are not. */
export function chaptersOf(
  item: XmlValue,
  base: string,
): Pick<FeedItem, 'chapters' | 'chaptersUrl'> {
  const [elsewhere] = elements(item, 'podcast:chapters')
  const chapters = elements(item, 'psc:chapters')
    .flatMap((list) => elements(list, 'psc:chapter'))
    .flatMap((chapter) => chapterOf(chapter, base))
  return { chapters, chaptersUrl: webAddress(attribute(elsewhere, 'url'), base) }
}

function chapterOf(chapter: XmlValue, base: string): FeedChapter[] {
  const startMs = placeOf(attribute(chapter, 'start'))
  if (startMs === undefined) return []
  return [
    {
      startMs,
      title: attribute(chapter, 'title'),
      url: webAddress(attribute(chapter, 'href'), base),
      imageUrl: webAddress(attribute(chapter, 'image'), base),
    },
  ]
}
