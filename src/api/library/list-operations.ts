import { Type as T } from 'typebox'
import { containsItems, removeItems, saveItems } from '../../domain/library/saved-items.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { givenIds, IdsBody, IdsQuery, idList } from '../../http/ids.ts'
import type { SavedKind } from '../../model/library.ts'
import { MarketQuery } from '../../wire/schema.ts'

type Where = { id: string; summary: string; path: string; kind: SavedKind }

/** The documents have a market for one of the lists, where it says nothing. */
type Removing = Where & { takesMarket?: boolean }

/** The families of the official document. */
const tagsOf: Record<SavedKind, string[]> = {
  album: ['Albums', 'Library'],
  track: ['Tracks', 'Library'],
  show: ['Shows', 'Library'],
  episode: ['Episodes', 'Library'],
  audiobook: ['Audiobooks', 'Library'],
}

// The documents say 20 for some lists and places and 50 for others; 50 everywhere suits all readings.
const maxIds = 50

/** The operation that saves things of a kind, by ids in the query or in the body. */
export const saving = ({ kind, ...where }: Where) =>
  endpoint({
    ...where,
    tags: tagsOf[kind],
    method: 'PUT',
    scopes: ['user-library-modify'],
    query: T.Object({ ...IdsQuery }),
    body: IdsBody,
    reply: T.Null(),
    async handle({ query, body, caller, ctx }) {
      const addedAt = ctx.clock.now()
      const items = givenIds(query, body, maxIds).map((id) => ({ id, addedAt }))
      const { userId } = userOf(caller)
      await ctx.changes.write((tx, touch) => saveItems(tx, touch, { userId, kind }, items))
      return null
    },
  })

/** The operation that takes things of a kind out of the library again. */
export const removing = ({ kind, takesMarket = false, ...where }: Removing) =>
  endpoint({
    ...where,
    tags: tagsOf[kind],
    method: 'DELETE',
    scopes: ['user-library-modify'],
    query: T.Object({ ...IdsQuery, ...(takesMarket ? MarketQuery : {}) }),
    body: IdsBody,
    reply: T.Null(),
    async handle({ query, body, caller, ctx }) {
      const ids = givenIds(query, body, maxIds)
      const { userId } = userOf(caller)
      await ctx.changes.write((tx, touch) => removeItems(tx, touch, { userId, kind }, ids))
      return null
    },
  })

/** The operation that tells which things of a kind are saved. */
export const checking = ({ kind, ...where }: Where) =>
  endpoint({
    ...where,
    tags: tagsOf[kind],
    method: 'GET',
    scopes: ['user-library-read'],
    query: T.Object({ ids: T.String() }),
    reply: T.Array(T.Boolean()),
    async handle({ query, caller, ctx }) {
      const { userId } = userOf(caller)
      return containsItems(ctx.db, { userId, kind }, idList(query.ids, maxIds))
    },
  })
