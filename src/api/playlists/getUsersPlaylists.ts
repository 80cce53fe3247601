import { Type as T } from 'typebox'
import { endpoint } from '../../http/endpoint.ts'
import { isId } from '../../lib/base62.ts'
import { notFound } from '../../lib/errors.ts'
import { knownUserIds } from '../../store/user-profiles.ts'
import { Page } from '../../wire/paging.ts'
import { SimplifiedPlaylist } from '../../wire/playlist.ts'
import { ListingQuery, listingPage, listingScopes } from './listing.ts'

export const getUsersPlaylists = endpoint({
  id: 'get-list-users-playlists',
  summary: "Get User's Playlists",
  description:
    'Of others only the public ones. A name that nobody has lists nothing, unless it is an id of something else.',
  tags: ['Playlists', 'Users'],
  method: 'GET',
  path: '/v1/users/:user_id/playlists',
  scopes: [],
  extraScopes: listingScopes,
  params: T.Object({ user_id: T.String() }),
  query: ListingQuery,
  reply: Page(SimplifiedPlaylist),
  async handle({ params, query, caller, ctx, view }) {
    const userId = params.user_id
    const url = `${view.base}/v1/users/${encodeURIComponent(userId)}/playlists`
    const page = await listingPage({ ctx, caller, view }, { userId, url, page: query })
    // The public API tells the two apart (web-api section 2.3).
    if (page.total === 0 && isId(userId) && !(await knownUserIds(ctx.db, [userId])).has(userId)) {
      throw notFound()
    }
    return page
  },
})
