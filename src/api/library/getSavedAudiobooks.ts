import { Type as T } from 'typebox'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { SimplifiedAudiobook } from '../../wire/audiobook.ts'
import { Page, PageQuery, toPageText } from '../../wire/paging.ts'
import { present } from '../shared/present.ts'
import { simplifiedAudiobook, spokenView } from '../shared/spoken.ts'
import { textsOf } from '../shared/texts.ts'
import { savedList } from './saved-page.ts'

export const getSavedAudiobooks = endpoint({
  id: 'get-users-saved-audiobooks',
  summary: "Get User's Saved Audiobooks",
  description: 'The audiobooks themselves, without the time they were saved at.',
  tags: ['Audiobooks', 'Library'],
  method: 'GET',
  path: '/v1/me/audiobooks',
  scopes: ['user-library-read'],
  query: T.Object({ ...PageQuery }),
  reply: Page(SimplifiedAudiobook),
  async handle({ query, caller, ctx, view: requested }) {
    const view = spokenView(requested, caller)
    const list = await savedList(ctx, userOf(caller).userId, 'audiobook')
    const ids = list.ids.slice(query.offset, query.offset + query.limit)
    const texts = await textsOf(ctx, simplifiedAudiobook, ids, view)
    const url = `${view.base}/v1/me/audiobooks`
    return toPageText({ url, page: query, total: list.ids.length }, texts.filter(present))
  },
})
