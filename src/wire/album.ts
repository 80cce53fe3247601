import { type Static, Type as T } from 'typebox'
import { JsonText } from '../lib/json-text.ts'
import type { Album, Track } from '../model/catalog.ts'
import { presentSimplifiedArtist, SimplifiedArtist } from './artist.ts'
import { presentAvailability } from './availability.ts'
import { links, presentImages } from './links.ts'
import { Page, toPage } from './paging.ts'
import { shows } from './profiles.ts'
import {
  Copyright,
  DatePrecision,
  ExternalIds,
  ExternalUrls,
  Image,
  named,
  Restrictions,
} from './schema.ts'
import { presentSimplifiedTrack, SimplifiedTrack } from './simplified-track.ts'
import type { View } from './view.ts'

const albumBase = {
  album_type: T.Enum(['album', 'single', 'compilation']),
  artists: T.Array(SimplifiedArtist),
  available_markets: T.Optional(T.Array(T.String())),
  external_urls: ExternalUrls,
  href: T.String(),
  id: T.String(),
  images: T.Array(Image),
  is_playable: T.Optional(T.Boolean()),
  name: T.String(),
  release_date: T.String(),
  release_date_precision: DatePrecision,
  restrictions: T.Optional(Restrictions),
  total_tracks: T.Integer(),
  type: T.Literal('album'),
  uri: T.String(),
}

export const SimplifiedAlbum = named('SimplifiedAlbumObject', T.Object(albumBase))

export const ArtistAlbum = named(
  'ArtistDiscographyAlbumObject',
  T.Object({
    album_group: T.Enum(['album', 'single', 'compilation', 'appears_on']),
    ...albumBase,
  }),
)

export const AlbumObject = named(
  'AlbumObject',
  T.Object({
    ...albumBase,
    tracks: Page(SimplifiedTrack),
    copyrights: T.Array(Copyright),
    external_ids: ExternalIds,
    genres: T.Array(T.String()),
    label: T.String(),
    popularity: T.Integer(),
  }),
)

export function presentSimplifiedAlbum(album: Album, view: View): Static<typeof SimplifiedAlbum> {
  const { external_urls, href, uri } = links('album', album.id, view)
  return {
    album_type: album.albumType,
    artists: album.artists.map((artist) => presentSimplifiedArtist(artist, view)),
    // Tracks are explicit, not albums.
    ...presentAvailability({ markets: album.markets, explicit: false }, view),
    external_urls,
    href,
    id: album.id,
    images: presentImages(album.images, view),
    name: album.name,
    release_date: album.releaseDate,
    release_date_precision: album.releaseDatePrecision,
    total_tracks: album.totalTracks,
    type: 'album',
    uri,
  }
}

/** An album as one of an artist's, which says how it belongs to the artist. */
export function discographyText(
  group: Static<typeof ArtistAlbum>['album_group'],
  album: JsonText<Static<typeof SimplifiedAlbum>>,
  { profile }: View,
): JsonText<Static<typeof ArtistAlbum>> {
  const member = shows(profile, 'album', 'album_group') ? `"album_group":"${group}",` : ''
  return new JsonText(`{${member}${album.bytes.slice(1)}`, `${group}${album.tag}`)
}

/** An album with the first page of its tracks. */
export function presentAlbum(
  album: Album,
  tracks: Track[],
  view: View,
): Static<typeof AlbumObject> {
  const simplified = presentSimplifiedAlbum(album, view)
  const frame = {
    url: `${simplified.href}/tracks`,
    page: { limit: albumPageLimit, offset: 0 },
    total: album.totalTracks,
    also: { market: view.market ?? undefined },
  }
  return {
    ...simplified,
    tracks: toPage(
      frame,
      tracks.map((track) => presentSimplifiedTrack(track, view)),
    ),
    copyrights: album.copyrights,
    external_ids: {
      ...(album.upc === null ? {} : { upc: album.upc }),
      ...(album.ean === null ? {} : { ean: album.ean }),
    },
    genres: album.genres,
    label: album.label,
    popularity: album.popularity,
  }
}

/** How many tracks an album shows of itself. */
export const albumPageLimit = 50
