import { Type as T } from 'typebox'
import { endpoint } from '../../http/endpoint.ts'
import { nonExisting } from '../../lib/errors.ts'
import { Page, PageQuery } from '../../wire/paging.ts'
import { Id, MarketQuery } from '../../wire/schema.ts'
import { SimplifiedEpisode } from '../../wire/simplified-episode.ts'
import { simplifiedShow, spokenView } from '../shared/spoken.ts'
import { partsPage, showWhole } from '../shared/spoken-parts.ts'
import { textOf } from '../shared/texts.ts'

export const getShowEpisodes = endpoint({
  id: 'get-a-shows-episodes',
  summary: 'Get Show Episodes',
  description:
    'Without a market an app token finds nothing. resume_point takes a user and the scope user-read-playback-position.',
  tags: ['Shows', 'Episodes'],
  method: 'GET',
  path: '/v1/shows/:id/episodes',
  scopes: [],
  extraScopes: ['user-read-playback-position'],
  params: T.Object({ id: Id }),
  query: T.Object({ ...PageQuery, ...MarketQuery }),
  reply: Page(SimplifiedEpisode),
  async handle({ params, query, caller, ctx, view: requested }) {
    const view = spokenView(requested, caller)
    const whole = await textOf(ctx, simplifiedShow, params.id, view)
    if (whole === null) throw nonExisting('show', params.id)
    const asking = { ctx, caller, view, market: query.market }
    return partsPage(asking, showWhole, params.id, query)
  },
})
