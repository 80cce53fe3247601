import { Type as T } from 'typebox'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { Page, PageQuery, toPageText } from '../../wire/paging.ts'
import { SavedEpisode, savedText } from '../../wire/saved.ts'
import { MarketQuery } from '../../wire/schema.ts'
import { resumed } from '../shared/resume-points.ts'
import { fullEpisode, spokenView } from '../shared/spoken.ts'
import { textsOf } from '../shared/texts.ts'
import { savedList } from './saved-page.ts'

export const getSavedEpisodes = endpoint({
  id: 'get-users-saved-episodes',
  summary: "Get User's Saved Episodes",
  tags: ['Episodes', 'Library'],
  method: 'GET',
  path: '/v1/me/episodes',
  scopes: ['user-library-read', 'user-read-playback-position'],
  query: T.Object({ ...PageQuery, ...MarketQuery }),
  reply: Page(SavedEpisode),
  async handle({ query, caller, ctx, view: requested }) {
    const view = spokenView(requested, caller)
    const list = await savedList(ctx, userOf(caller).userId, 'episode')
    const { limit, offset } = query
    const ids = list.ids.slice(offset, offset + limit)
    const texts = await resumed(ctx, caller, ids, await textsOf(ctx, fullEpisode, ids, view))
    const items = texts.flatMap((text, at) =>
      text === null ? [] : [savedText('episode', list.addedAt[offset + at] ?? 0, text)],
    )
    const url = `${view.base}/v1/me/episodes`
    const also = { market: query.market }
    return toPageText({ url, page: query, total: list.ids.length, also }, items)
  },
})
