import { Type as T } from 'typebox'
import { endpoint } from '../../http/endpoint.ts'
import { nonExisting } from '../../lib/errors.ts'
import { AudiobookObject } from '../../wire/audiobook.ts'
import { Id, MarketQuery } from '../../wire/schema.ts'
import { spokenView } from '../shared/spoken.ts'
import { audiobookWhole, wholeText } from '../shared/spoken-parts.ts'

export const getAudiobook = endpoint({
  id: 'get-an-audiobook',
  summary: 'Get an Audiobook',
  description:
    'Only what is sold in the market, which is the country of the user. resume_point takes a user and the scope user-read-playback-position.',
  tags: ['Audiobooks'],
  method: 'GET',
  path: '/v1/audiobooks/:id',
  scopes: [],
  params: T.Object({ id: Id }),
  query: T.Object({ ...MarketQuery }),
  reply: AudiobookObject,
  async handle({ params, query, caller, ctx, view }) {
    const asking = { ctx, caller, view: spokenView(view, caller), market: query.market }
    const text = await wholeText(asking, audiobookWhole, params.id)
    if (text === null) throw nonExisting('show', params.id)
    return text
  },
})
