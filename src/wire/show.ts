import { type Static, Type as T } from 'typebox'
import { toHtml } from '../lib/html-text.ts'
import { digest, type JsonText } from '../lib/json-text.ts'
import type { Show } from '../model/spoken.ts'
import { links, presentImages } from './links.ts'
import { Page, type PageOf } from './paging.ts'
import { Copyright, ExternalUrls, Image, named } from './schema.ts'
import { SimplifiedEpisode } from './simplified-episode.ts'
import type { View } from './view.ts'

/** What shows and audiobooks have in common. */
export const spokenFields = {
  available_markets: T.Array(T.String()),
  copyrights: T.Array(Copyright),
  description: T.String(),
  explicit: T.Boolean(),
  external_urls: ExternalUrls,
  href: T.String(),
  html_description: T.String(),
  id: T.String(),
  images: T.Array(Image),
  languages: T.Array(T.String()),
  media_type: T.String(),
  name: T.String(),
  publisher: T.String(),
  uri: T.String(),
}

const showFields = {
  ...spokenFields,
  is_externally_hosted: T.Boolean(),
  total_episodes: T.Integer(),
  type: T.Literal('show'),
}

export const SimplifiedShow = named('SimplifiedShowObject', T.Object(showFields))

export const ShowObject = named(
  'ShowObject',
  T.Object({ ...showFields, episodes: Page(SimplifiedEpisode) }),
)

export function presentSimplifiedShow(show: Show, view: View): Static<typeof SimplifiedShow> {
  return {
    ...presentSpoken(show, view),
    is_externally_hosted: show.isExternallyHosted,
    total_episodes: show.totalEpisodes,
    type: 'show',
  }
}

/** The fields that shows and audiobooks have in common, with the addresses of a show. */
export function presentSpoken(show: Show, view: View) {
  const { external_urls, href, id, uri } = links('show', show.id, view)
  return {
    // Shown with a market too: what cannot be heard there is not shown at all.
    available_markets: [...show.markets.codes],
    copyrights: show.copyrights,
    description: show.description,
    explicit: show.explicit,
    external_urls,
    href,
    html_description: show.htmlDescription || toHtml(show.description),
    id,
    images: presentImages(show.images, view),
    languages: show.languages,
    media_type: show.mediaType,
    name: show.name,
    publisher: show.publisher,
    uri,
  }
}

/** A written object with a page of what it consists of as one more member. */
export const withPage = <S, K extends string, I>(
  whole: JsonText<S>,
  member: K,
  page: JsonText<PageOf<I>>,
): JsonText<S & Record<K, PageOf<I>>> =>
  page.within(`${whole.bytes.slice(0, -1)},"${member}":`, '}', digest(whole.tag + page.tag))
