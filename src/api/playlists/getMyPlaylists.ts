import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { Page } from '../../wire/paging.ts'
import { SimplifiedPlaylist } from '../../wire/playlist.ts'
import { ListingQuery, listingPage, listingScopes } from './listing.ts'

export const getMyPlaylists = endpoint({
  id: 'get-a-list-of-current-users-playlists',
  summary: "Get Current User's Playlists",
  description:
    'Private playlists are listed with the scope playlist-read-private, collaborative ones with playlist-read-collaborative in addition.',
  tags: ['Playlists', 'Library'],
  method: 'GET',
  path: '/v1/me/playlists',
  scopes: [],
  extraScopes: listingScopes,
  user: true,
  query: ListingQuery,
  reply: Page(SimplifiedPlaylist),
  async handle({ query, caller, ctx, view }) {
    const { userId } = userOf(caller)
    const url = `${view.base}/v1/me/playlists`
    return listingPage({ ctx, caller, view }, { userId, url, page: query })
  },
})
