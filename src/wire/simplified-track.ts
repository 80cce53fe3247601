import { type Static, Type as T } from 'typebox'
import type { LinkedTrack } from '../model/catalog.ts'
import { presentSimplifiedArtist, SimplifiedArtist } from './artist.ts'
import { presentAvailability } from './availability.ts'
import { links, presentPreview } from './links.ts'
import { ExternalUrls, Nullable, named, Restrictions } from './schema.ts'
import type { View } from './view.ts'

export const LinkedTrackObject = named(
  'LinkedTrackObject',
  T.Object({
    external_urls: ExternalUrls,
    href: T.String(),
    id: T.String(),
    type: T.Literal('track'),
    uri: T.String(),
  }),
)

/** What both forms of a track have. */
export const trackBase = {
  artists: T.Array(SimplifiedArtist),
  available_markets: T.Optional(T.Array(T.String())),
  disc_number: T.Integer(),
  duration_ms: T.Integer(),
  explicit: T.Boolean(),
  external_urls: ExternalUrls,
  href: T.String(),
  id: T.String(),
  is_local: T.Boolean(),
  is_playable: T.Optional(T.Boolean()),
  linked_from: T.Optional(LinkedTrackObject),
  name: T.String(),
  preview_url: Nullable(T.String()),
  restrictions: T.Optional(Restrictions),
  track_number: T.Integer(),
  type: T.Literal('track'),
  uri: T.String(),
}

export const SimplifiedTrack = named('SimplifiedTrackObject', T.Object(trackBase))

export function presentSimplifiedTrack(
  track: LinkedTrack,
  view: View,
): Static<typeof SimplifiedTrack> {
  const { external_urls, href, uri } = links('track', track.id, view)
  return {
    artists: track.artists.map((artist) => presentSimplifiedArtist(artist, view)),
    ...presentAvailability(track, view),
    disc_number: track.disc,
    duration_ms: track.durationMs,
    explicit: track.explicit,
    external_urls,
    href,
    id: track.id,
    is_local: false,
    ...presentLinkedFrom(track, view),
    name: track.name,
    preview_url: presentPreview(track.previewUrl, view),
    track_number: track.number,
    type: 'track',
    uri,
  }
}

function presentLinkedFrom({ linkedFrom }: LinkedTrack, view: View) {
  if (linkedFrom === undefined) return {}
  const { external_urls, href, id, uri } = links('track', linkedFrom, view)
  return { linked_from: { external_urls, href, id, type: 'track' as const, uri } }
}
