import { Type as T } from 'typebox'
import { followsAmong } from '../../domain/library/follows.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { FollowedType, targetList } from './target-ids.ts'

export const checkFollowed = endpoint({
  id: 'check-current-user-follows',
  summary: 'Check If User Follows Artists or Users',
  tags: ['Users', 'Artists', 'Library'],
  method: 'GET',
  path: '/v1/me/following/contains',
  scopes: ['user-follow-read'],
  query: T.Object({ ...FollowedType, ids: T.String() }),
  reply: T.Array(T.Boolean()),
  async handle({ query, caller, ctx }) {
    const list = { userId: userOf(caller).userId, kind: query.type }
    return followsAmong(ctx.db, list, targetList(query.type, query.ids))
  },
})
