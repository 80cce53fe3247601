import { Type as T } from 'typebox'
import { removeItems } from '../../domain/library/saved-items.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { givenIds, IdsBody, IdsQuery } from '../../http/ids.ts'

export const removeSavedAlbums = endpoint({
  id: 'remove-albums-user',
  summary: "Remove Users' Saved Albums",
  tag: 'Library',
  method: 'DELETE',
  path: '/v1/me/albums',
  scopes: ['user-library-modify'],
  query: T.Object({ ...IdsQuery }),
  body: IdsBody,
  reply: T.Null(),
  async handle({ query, body, caller, ctx }) {
    const ids = givenIds(query, body, 50)
    const { userId } = userOf(caller)
    await ctx.changes.write((tx, touch) => removeItems(tx, touch, { userId, kind: 'album' }, ids))
    return null
  },
})
