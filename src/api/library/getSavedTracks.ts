import { Type as T } from 'typebox'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { Page, PageQuery } from '../../wire/paging.ts'
import { SavedTrack } from '../../wire/saved.ts'
import { MarketQuery } from '../../wire/schema.ts'
import { fullTrack } from '../shared/catalog.ts'
import { savedList, savedPage } from './saved-page.ts'

export const getSavedTracks = endpoint({
  id: 'get-users-saved-tracks',
  summary: "Get User's Saved Tracks",
  tags: ['Tracks', 'Library'],
  method: 'GET',
  path: '/v1/me/tracks',
  scopes: ['user-library-read'],
  query: T.Object({ ...PageQuery, ...MarketQuery }),
  reply: Page(SavedTrack),
  async handle({ query, caller, ctx, view }) {
    const list = await savedList(ctx, userOf(caller).userId, 'track')
    const url = `${view.base}/v1/me/tracks`
    const also = { market: query.market }
    return savedPage({ ctx, view }, 'track', fullTrack, { list, url, page: query, also })
  },
})
