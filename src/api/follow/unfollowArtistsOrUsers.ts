import { Type as T } from 'typebox'
import { unfollow } from '../../domain/library/follows.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { IdsBody, IdsQuery } from '../../http/ids.ts'
import { FollowedType, givenTargets } from './target-ids.ts'

export const unfollowArtistsOrUsers = endpoint({
  id: 'unfollow-artists-users',
  summary: 'Unfollow Artists or Users',
  tags: ['Users', 'Artists', 'Library'],
  method: 'DELETE',
  path: '/v1/me/following',
  scopes: ['user-follow-modify'],
  query: T.Object({ ...FollowedType, ...IdsQuery }),
  body: IdsBody,
  reply: T.Null(),
  status: 204,
  async handle({ query, body, caller, ctx }) {
    const ids = givenTargets(query, body)
    const list = { userId: userOf(caller).userId, kind: query.type }
    await ctx.changes.write((tx, touch) => unfollow(tx, touch, list, ids))
    return null
  },
})
