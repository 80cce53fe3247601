import { Type as T } from 'typebox'
import { endpoint } from '../../http/endpoint.ts'
import { idList } from '../../http/ids.ts'
import { AudiobookObject } from '../../wire/audiobook.ts'
import { MarketQuery, Nullable } from '../../wire/schema.ts'
import { spokenView } from '../shared/spoken.ts'
import { audiobookWhole, wholeTexts } from '../shared/spoken-parts.ts'
import { batchText } from '../shared/texts.ts'

export const getSeveralAudiobooks = endpoint({
  id: 'get-multiple-audiobooks',
  summary: 'Get Several Audiobooks',
  description: 'Only what is sold in the market, which is the country of the user.',
  tags: ['Audiobooks'],
  method: 'GET',
  path: '/v1/audiobooks',
  scopes: [],
  query: T.Object({ ids: T.String(), ...MarketQuery }),
  reply: T.Object({ audiobooks: T.Array(Nullable(AudiobookObject)) }),
  async handle({ query, caller, ctx, view }) {
    const ids = idList(query.ids, 50)
    const asking = { ctx, caller, view: spokenView(view, caller), market: query.market }
    return batchText('audiobooks', await wholeTexts(asking, audiobookWhole, ids))
  },
})
