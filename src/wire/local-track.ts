import { type Static, Type as T } from 'typebox'
import { Nullable, named } from './schema.ts'

const Unlinked = {
  external_urls: T.Object({}),
  href: T.Null(),
  id: T.Null(),
}

const LocalArtist = T.Object({
  ...Unlinked,
  name: T.String(),
  type: T.Literal('artist'),
  uri: T.Null(),
})

/** A file that only its owner has, in the shape of a track: what its URI says and nothing else. */
export const LocalTrack = named(
  'LocalTrackObject',
  T.Object({
    album: T.Object({
      album_type: T.Null(),
      artists: T.Array(LocalArtist),
      available_markets: T.Array(T.String()),
      ...Unlinked,
      images: T.Array(T.Never()),
      name: T.String(),
      release_date: T.Null(),
      release_date_precision: T.Null(),
      type: T.Literal('album'),
      uri: T.Null(),
    }),
    artists: T.Array(LocalArtist),
    available_markets: T.Array(T.String()),
    disc_number: T.Integer(),
    duration_ms: T.Integer(),
    explicit: T.Boolean(),
    external_ids: T.Object({}),
    ...Unlinked,
    is_local: T.Literal(true),
    name: T.String(),
    popularity: T.Integer(),
    preview_url: Nullable(T.String()),
    track_number: T.Integer(),
    type: T.Literal('track'),
    uri: T.String(),
  }),
)

/** What `spotify:local:{artist}:{album}:{title}:{seconds}` says; segments may be empty. */
export function presentLocalTrack(uri: string): Static<typeof LocalTrack> {
  const [, , artist, album, title, seconds] = uri.split(':').map(decode)
  const unlinked = { external_urls: {}, href: null, id: null }
  const artists = [{ ...unlinked, name: artist ?? '', type: 'artist' as const, uri: null }]
  return {
    album: {
      album_type: null,
      artists,
      available_markets: [],
      ...unlinked,
      images: [],
      name: album ?? '',
      release_date: null,
      release_date_precision: null,
      type: 'album',
      uri: null,
    },
    artists,
    available_markets: [],
    disc_number: 0,
    duration_ms: Math.max(0, Math.round(Number(seconds) * 1000) || 0),
    explicit: false,
    external_ids: {},
    ...unlinked,
    is_local: true,
    name: title ?? '',
    popularity: 0,
    preview_url: null,
    track_number: 0,
    type: 'track',
    uri,
  }
}

/** Spaces are written as `+`, the rest percent-encoded; what is neither stays as it is. */
function decode(segment: string): string {
  const text = segment.replaceAll('+', ' ')
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
