import { Type as T } from 'typebox'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { Page, PageQuery } from '../../wire/paging.ts'
import { SavedAlbum } from '../../wire/saved.ts'
import { MarketQuery } from '../../wire/schema.ts'
import { fullAlbum } from '../shared/catalog.ts'
import { savedList, savedPage } from './saved-page.ts'

export const getSavedAlbums = endpoint({
  id: 'get-users-saved-albums',
  summary: "Get User's Saved Albums",
  tags: ['Albums', 'Library'],
  method: 'GET',
  path: '/v1/me/albums',
  scopes: ['user-library-read'],
  query: T.Object({ ...PageQuery, ...MarketQuery }),
  reply: Page(SavedAlbum),
  async handle({ query, caller, ctx, view }) {
    const list = await savedList(ctx, userOf(caller).userId, 'album')
    const url = `${view.base}/v1/me/albums`
    const also = { market: query.market }
    return savedPage({ ctx, view }, 'album', fullAlbum, { list, url, page: query, also })
  },
})
