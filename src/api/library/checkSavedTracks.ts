import { Type as T } from 'typebox'
import { containsItems } from '../../domain/library/saved-items.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { idList } from '../../http/ids.ts'

export const checkSavedTracks = endpoint({
  id: 'check-users-saved-tracks',
  summary: "Check User's Saved Tracks",
  tag: 'Library',
  method: 'GET',
  path: '/v1/me/tracks/contains',
  scopes: ['user-library-read'],
  query: T.Object({ ids: T.String() }),
  reply: T.Array(T.Boolean()),
  async handle({ query, caller, ctx }) {
    const { userId } = userOf(caller)
    return containsItems(ctx.db, { userId, kind: 'track' }, idList(query.ids, 50))
  },
})
