import { type Static, Type as T } from 'typebox'
import type { Artist, ArtistRef } from '../model/catalog.ts'
import { links, presentImages } from './links.ts'
import { ExternalUrls, Followers, Image, named } from './schema.ts'
import type { View } from './view.ts'

export const SimplifiedArtist = named(
  'SimplifiedArtistObject',
  T.Object({
    external_urls: ExternalUrls,
    href: T.String(),
    id: T.String(),
    name: T.String(),
    type: T.Literal('artist'),
    uri: T.String(),
  }),
)

export const ArtistObject = named(
  'ArtistObject',
  T.Object({
    external_urls: ExternalUrls,
    followers: Followers,
    genres: T.Array(T.String()),
    href: T.String(),
    id: T.String(),
    images: T.Array(Image),
    name: T.String(),
    popularity: T.Integer({ minimum: 0, maximum: 100 }),
    type: T.Literal('artist'),
    uri: T.String(),
  }),
)

export function presentSimplifiedArtist(
  { id, name }: ArtistRef,
  view: View,
): Static<typeof SimplifiedArtist> {
  const { external_urls, href, uri } = links('artist', id, view)
  return { external_urls, href, id, name, type: 'artist', uri }
}

export function presentArtist(artist: Artist, view: View): Static<typeof ArtistObject> {
  const { external_urls, href, uri } = links('artist', artist.id, view)
  return {
    external_urls,
    followers: { href: null, total: artist.followers },
    genres: artist.genres,
    href,
    id: artist.id,
    images: presentImages(artist.images, view),
    name: artist.name,
    popularity: artist.popularity,
    type: 'artist',
    uri,
  }
}
