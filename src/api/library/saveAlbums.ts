import { Type as T } from 'typebox'
import { saveItems } from '../../domain/library/saved-items.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { givenIds, IdsBody, IdsQuery } from '../../http/ids.ts'

export const saveAlbums = endpoint({
  id: 'save-albums-user',
  summary: 'Save Albums for Current User',
  tag: 'Library',
  method: 'PUT',
  path: '/v1/me/albums',
  scopes: ['user-library-modify'],
  query: T.Object({ ...IdsQuery }),
  body: IdsBody,
  reply: T.Null(),
  async handle({ query, body, caller, ctx }) {
    // The documents say 20 in the query and 50 in the body; 50 everywhere suits both readings.
    const ids = givenIds(query, body, 50)
    const addedAt = ctx.clock.now()
    const items = ids.map((id) => ({ id, addedAt }))
    const { userId } = userOf(caller)
    await ctx.changes.write((tx, touch) => saveItems(tx, touch, { userId, kind: 'album' }, items))
    return null
  },
})
