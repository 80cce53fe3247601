import { type Static, Type as T } from 'typebox'
import type { Episode } from '../model/spoken.ts'
import { links, presentImages, presentPreview } from './links.ts'
import { DatePrecision, ExternalUrls, Image, Nullable, named } from './schema.ts'
import type { View } from './view.ts'

const ShowRef = T.Object({
  external_urls: ExternalUrls,
  href: T.String(),
  id: T.String(),
  name: T.String(),
  type: T.Literal('show'),
  uri: T.String(),
})

/**
 * An episode for clients that know tracks only: the shape of a track, with its show for an album
 * and an artist, that cannot be played as a track (web-api section 3).
 */
export const EpisodeTrack = named(
  'EpisodeTrackObject',
  T.Object({
    album: T.Object({
      album_type: T.Null(),
      artists: T.Array(ShowRef),
      ...ShowRef.properties,
      images: T.Array(Image),
      release_date: T.String(),
      release_date_precision: DatePrecision,
      total_tracks: T.Integer(),
    }),
    artists: T.Array(ShowRef),
    disc_number: T.Integer(),
    duration_ms: T.Integer(),
    explicit: T.Boolean(),
    external_ids: T.Object({}),
    external_urls: ExternalUrls,
    href: T.String(),
    id: T.String(),
    is_local: T.Literal(false),
    is_playable: T.Literal(false),
    name: T.String(),
    popularity: T.Integer(),
    preview_url: Nullable(T.String()),
    track_number: T.Integer(),
    type: T.Literal('episode'),
    uri: T.String(),
  }),
)

export function presentEpisodeTrack(episode: Episode, view: View): Static<typeof EpisodeTrack> {
  const { external_urls, href, id, uri } = links('episode', episode.id, view)
  const show = presentShowRef(episode, view)
  const { images, releaseDate, releaseDatePrecision } = episode
  return {
    album: {
      album_type: null,
      artists: [show],
      ...show,
      images: presentImages(images.length > 0 ? images : episode.show.images, view),
      release_date: releaseDate,
      release_date_precision: releaseDatePrecision,
      total_tracks: episode.show.totalEpisodes,
    },
    artists: [show],
    disc_number: 0,
    duration_ms: episode.durationMs,
    explicit: episode.explicit,
    external_ids: {},
    external_urls,
    href,
    id,
    is_local: false,
    is_playable: false,
    name: episode.name,
    popularity: 0,
    preview_url: presentPreview(episode.previewUrl, view),
    track_number: 0,
    type: 'episode',
    uri,
  }
}

function presentShowRef({ show }: Episode, view: View): Static<typeof ShowRef> {
  const { external_urls, href, id, uri } = links('show', show.id, view)
  return { external_urls, href, id, name: show.name, type: 'show', uri }
}
