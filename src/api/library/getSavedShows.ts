import { Type as T } from 'typebox'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { Page, PageQuery } from '../../wire/paging.ts'
import { SavedShow } from '../../wire/saved.ts'
import { simplifiedShow, spokenView } from '../shared/spoken.ts'
import { savedList, savedPage } from './saved-page.ts'

export const getSavedShows = endpoint({
  id: 'get-users-saved-shows',
  summary: "Get User's Saved Shows",
  tags: ['Shows', 'Library'],
  method: 'GET',
  path: '/v1/me/shows',
  scopes: ['user-library-read'],
  query: T.Object({ ...PageQuery }),
  reply: Page(SavedShow),
  async handle({ query, caller, ctx, view: requested }) {
    const view = spokenView(requested, caller)
    const list = await savedList(ctx, userOf(caller).userId, 'show')
    const url = `${view.base}/v1/me/shows`
    return savedPage({ ctx, view }, 'show', simplifiedShow, { list, url, page: query })
  },
})
