import { type Static, Type as T, type TSchema } from 'typebox'
import { isId } from '../lib/base62.ts'

/** A named object of the public API: the name is its component in the OpenAPI document. */
export function named<S extends TSchema>(title: string, schema: S): S {
  return { ...schema, title }
}

export const Nullable = <S extends TSchema>(schema: S) => T.Union([schema, T.Null()])

export const ExternalUrls = named('ExternalUrlObject', T.Object({ spotify: T.String() }))

export const Image = named(
  'ImageObject',
  T.Object({
    url: T.String(),
    height: Nullable(T.Integer()),
    width: Nullable(T.Integer()),
  }),
)

export const Copyright = named('CopyrightObject', T.Object({ text: T.String(), type: T.String() }))

export const Followers = named('FollowersObject', T.Object({ href: T.Null(), total: T.Integer() }))

export const ExternalIds = named(
  'ExternalIdObject',
  T.Object({
    isrc: T.Optional(T.String()),
    ean: T.Optional(T.String()),
    upc: T.Optional(T.String()),
  }),
)

export const Restrictions = named(
  'RestrictionsObject',
  T.Object({ reason: T.Enum(['market', 'product', 'explicit']) }),
)

export const DatePrecision = T.Enum(['year', 'month', 'day'])

/** A 22-character base62 id of 128 bits. */
export const Id = T.Refine(T.String({ pattern: '^[0-9A-Za-z]{22}$' }), isId)

/** Query parameter `market`; its form and meaning are `http/request-view.ts`'s. */
export const MarketQuery = { market: T.Optional(T.String()) }

export type Restrictions = Static<typeof Restrictions>
