import { type Static, Type as T } from 'typebox'
import type { Profile } from '../model/user.ts'
import { links, presentImages } from './links.ts'
import { ExternalUrls, Followers, Image, Nullable, named } from './schema.ts'
import type { View } from './view.ts'

const publicFields = {
  display_name: Nullable(T.String()),
  external_urls: ExternalUrls,
  followers: Followers,
  href: T.String(),
  id: T.String(),
  images: T.Array(Image),
  type: T.Literal('user'),
  uri: T.String(),
}

export const PublicUser = named('PublicUserObject', T.Object(publicFields))

export const PrivateUser = named(
  'PrivateUserObject',
  T.Object({
    ...publicFields,
    account_id: T.String(),
    country: T.Optional(T.String()),
    email: T.Optional(T.String()),
    explicit_content: T.Optional(
      named(
        'ExplicitContentSettingsObject',
        T.Object({ filter_enabled: T.Boolean(), filter_locked: T.Boolean() }),
      ),
    ),
    product: T.Optional(T.String()),
  }),
)

/** A user as everybody may see them. */
export function presentPublicUser(user: Profile, view: View): Static<typeof PublicUser> {
  const { external_urls, href, uri } = links('user', user.id, view)
  return {
    display_name: user.displayName || null,
    external_urls,
    followers: { href: null, total: user.followers },
    href,
    id: user.id,
    images: presentImages(user.images, view),
    type: 'user',
    uri,
  }
}

/** A user as they see themselves through an app; each scope adds its fields. */
export function presentPrivateUser(
  user: Profile,
  scopes: ReadonlySet<string>,
  view: View,
): Static<typeof PrivateUser> {
  return {
    ...presentPublicUser(user, view),
    account_id: user.accountId,
    ...(scopes.has('user-read-email') ? { email: user.email } : {}),
    ...(scopes.has('user-read-private')
      ? {
          country: user.country,
          explicit_content: { filter_enabled: user.isExplicitFiltered, filter_locked: false },
          product: user.product,
        }
      : {}),
  }
}
