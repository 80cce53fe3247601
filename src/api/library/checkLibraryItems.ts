import { Type as T } from 'typebox'
import { libraryContains } from '../../domain/library/library.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { checkScopes, namedRefs, readScope, UrisQuery } from './library-uris.ts'

export const checkLibraryItems = endpoint({
  id: 'check-library-contains',
  summary: "Check User's Saved Items",
  description: 'One answer for each URI, in order.',
  tags: ['Library'],
  method: 'GET',
  path: '/v1/me/library/contains',
  scopes: [],
  anyScope: ['user-library-read', 'user-follow-read', 'playlist-read-private'],
  query: UrisQuery,
  reply: T.Array(T.Boolean()),
  async handle({ query, caller, ctx }) {
    const refs = namedRefs(query)
    checkScopes(refs, readScope, caller.scopes)
    return libraryContains(ctx.db, { userId: userOf(caller).userId, refs })
  },
})
