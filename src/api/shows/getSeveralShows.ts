import { Type as T } from 'typebox'
import { endpoint } from '../../http/endpoint.ts'
import { idList } from '../../http/ids.ts'
import { MarketQuery, Nullable } from '../../wire/schema.ts'
import { SimplifiedShow } from '../../wire/show.ts'
import { simplifiedShow, spokenView } from '../shared/spoken.ts'
import { batchText, textsOf } from '../shared/texts.ts'

export const getSeveralShows = endpoint({
  id: 'get-multiple-shows',
  summary: 'Get Several Shows',
  description: 'Without a market an app token finds nothing.',
  tags: ['Shows'],
  method: 'GET',
  path: '/v1/shows',
  scopes: [],
  query: T.Object({ ids: T.String(), ...MarketQuery }),
  reply: T.Object({ shows: T.Array(Nullable(SimplifiedShow)) }),
  async handle({ query, caller, ctx, view }) {
    const ids = idList(query.ids, 50)
    return batchText('shows', await textsOf(ctx, simplifiedShow, ids, spokenView(view, caller)))
  },
})
