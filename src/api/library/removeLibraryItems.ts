import { Type as T } from 'typebox'
import { removeFromLibrary } from '../../domain/library/library.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { checkScopes, modifyScope, namedRefs, UrisBody, UrisQuery } from './library-uris.ts'

export const removeLibraryItems = endpoint({
  id: 'remove-library-items',
  summary: 'Remove Items from Library',
  description: 'The reverse of saving them; what is not in the library is no error.',
  tags: ['Library'],
  method: 'DELETE',
  path: '/v1/me/library',
  scopes: [],
  anyScope: ['user-library-modify', 'user-follow-modify', 'playlist-modify-public'],
  query: UrisQuery,
  body: UrisBody,
  reply: T.Null(),
  async handle({ query, body, caller, ctx }) {
    const refs = namedRefs(query, body)
    checkScopes(refs, modifyScope, caller.scopes)
    const { userId } = userOf(caller)
    await ctx.changes.write((tx, touch) => removeFromLibrary(tx, touch, { userId, refs }))
    return null
  },
})
