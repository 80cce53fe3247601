import { Type as T } from 'typebox'
import { addToLibrary } from '../../domain/library/library.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { checkScopes, modifyScope, namedRefs, UrisBody, UrisQuery } from './library-uris.ts'

export const saveLibraryItems = endpoint({
  id: 'save-library-items',
  summary: 'Save Items to Library',
  description:
    'Saves tracks, albums, episodes, shows and audiobooks; follows artists, users and playlists. All or nothing. Each kind needs its own scope.',
  tags: ['Library'],
  method: 'PUT',
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
    const now = ctx.clock.now()
    await ctx.changes.write((tx, touch) => addToLibrary(tx, touch, { userId, refs, now }))
    return null
  },
})
