import { type Static, Type as T } from 'typebox'
import { links } from './links.ts'
import { ExternalUrls, Nullable, named } from './schema.ts'
import type { View } from './view.ts'

const userFields = {
  external_urls: ExternalUrls,
  href: T.String(),
  id: T.String(),
  type: T.Literal('user'),
  uri: T.String(),
}

/** Who added an item. */
export const PlaylistUser = named('PlaylistUserObject', T.Object(userFields))

export const PlaylistOwner = named(
  'PlaylistOwnerObject',
  T.Object({ display_name: Nullable(T.String()), ...userFields }),
)

export function presentPlaylistUser(userId: string, view: View): Static<typeof PlaylistUser> {
  const { external_urls, href, id, uri } = links('user', userId, view)
  return { external_urls, href, id, type: 'user', uri }
}
