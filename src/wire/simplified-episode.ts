import { type Static, Type as T } from 'typebox'
import { toHtml } from '../lib/html-text.ts'
import type { Episode } from '../model/spoken.ts'
import { presentExplicit } from './availability.ts'
import { links, presentImages, presentPreview } from './links.ts'
import { ResumePointObject } from './resume-point.ts'
import { DatePrecision, ExternalUrls, Image, Nullable, named, Restrictions } from './schema.ts'
import type { View } from './view.ts'

/** What episodes and chapters have in common. */
export const spokenPartFields = {
  audio_preview_url: Nullable(T.String()),
  description: T.String(),
  duration_ms: T.Integer(),
  explicit: T.Boolean(),
  external_urls: ExternalUrls,
  href: T.String(),
  html_description: T.String(),
  id: T.String(),
  images: T.Array(Image),
  is_playable: T.Boolean(),
  languages: T.Array(T.String()),
  name: T.String(),
  release_date: T.String(),
  release_date_precision: DatePrecision,
  restrictions: T.Optional(Restrictions),
  resume_point: T.Optional(ResumePointObject),
  type: T.Literal('episode'),
  uri: T.String(),
}

/** What both forms of an episode have. */
export const episodeFields = {
  ...spokenPartFields,
  is_externally_hosted: T.Boolean(),
  language: T.String(),
}

export const SimplifiedEpisode = named('SimplifiedEpisodeObject', T.Object(episodeFields))

export function presentSimplifiedEpisode(
  episode: Episode,
  view: View,
): Static<typeof SimplifiedEpisode> {
  const part = presentSpokenPart(episode, view)
  return {
    ...part,
    is_externally_hosted: episode.isExternallyHosted || episode.show.isExternallyHosted,
    language: part.languages[0] ?? '',
  }
}

/**
 * The fields that episodes and chapters have in common, with the addresses of an episode. Pictures
 * and languages that are the show's are not repeated by sources.
 */
export function presentSpokenPart(episode: Episode, view: View) {
  const { external_urls, href, id, uri } = links('episode', episode.id, view)
  const { images, languages } = episode.show
  const restriction = presentExplicit(episode.explicit, view)
  return {
    audio_preview_url: presentPreview(episode.previewUrl, view),
    description: episode.description,
    duration_ms: episode.durationMs,
    explicit: episode.explicit,
    external_urls,
    href,
    html_description: episode.htmlDescription || toHtml(episode.description),
    id,
    images: presentImages(episode.images.length > 0 ? episode.images : images, view),
    // What cannot be heard in the market is not shown at all.
    is_playable: !('restrictions' in restriction),
    languages: episode.languages.length > 0 ? episode.languages : languages,
    name: episode.name,
    release_date: episode.releaseDate,
    release_date_precision: episode.releaseDatePrecision,
    ...restriction,
    type: 'episode' as const,
    uri,
  }
}
