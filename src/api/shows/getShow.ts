import { Type as T } from 'typebox'
import { endpoint } from '../../http/endpoint.ts'
import { nonExisting } from '../../lib/errors.ts'
import { Id, MarketQuery } from '../../wire/schema.ts'
import { ShowObject } from '../../wire/show.ts'
import { spokenView } from '../shared/spoken.ts'
import { showWhole, wholeText } from '../shared/spoken-parts.ts'

export const getShow = endpoint({
  id: 'get-a-show',
  summary: 'Get Show',
  description:
    'Without a market an app token finds nothing. resume_point takes a user and the scope user-read-playback-position.',
  tags: ['Shows'],
  method: 'GET',
  path: '/v1/shows/:id',
  scopes: [],
  extraScopes: ['user-read-playback-position'],
  params: T.Object({ id: Id }),
  query: T.Object({ ...MarketQuery }),
  reply: ShowObject,
  async handle({ params, query, caller, ctx, view }) {
    const asking = { ctx, caller, view: spokenView(view, caller), market: query.market }
    const text = await wholeText(asking, showWhole, params.id)
    if (text === null) throw nonExisting('show', params.id)
    return text
  },
})
