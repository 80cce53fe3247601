import { Type as T } from 'typebox'
import { follow } from '../../domain/library/follows.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { IdsBody, IdsQuery } from '../../http/ids.ts'
import { FollowedType, givenTargets } from './target-ids.ts'

export const followArtistsOrUsers = endpoint({
  id: 'follow-artists-users',
  summary: 'Follow Artists or Users',
  tags: ['Users', 'Artists', 'Library'],
  method: 'PUT',
  path: '/v1/me/following',
  scopes: ['user-follow-modify'],
  query: T.Object({ ...FollowedType, ...IdsQuery }),
  body: IdsBody,
  reply: T.Null(),
  status: 204,
  async handle({ query, body, caller, ctx }) {
    const ids = givenTargets(query, body)
    const list = { userId: userOf(caller).userId, kind: query.type }
    const now = ctx.clock.now()
    await ctx.changes.write((tx, touch) => follow(tx, touch, list, { ids, now }))
    return null
  },
})
