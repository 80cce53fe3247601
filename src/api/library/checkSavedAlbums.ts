import { Type as T } from 'typebox'
import { containsItems } from '../../domain/library/saved-items.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { idList } from '../../http/ids.ts'

export const checkSavedAlbums = endpoint({
  id: 'check-users-saved-albums',
  summary: "Check User's Saved Albums",
  tag: 'Library',
  method: 'GET',
  path: '/v1/me/albums/contains',
  scopes: ['user-library-read'],
  query: T.Object({ ids: T.String() }),
  reply: T.Array(T.Boolean()),
  async handle({ query, caller, ctx }) {
    const { userId } = userOf(caller)
    return containsItems(ctx.db, { userId, kind: 'album' }, idList(query.ids, 50))
  },
})
