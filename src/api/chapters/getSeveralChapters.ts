import { Type as T } from 'typebox'
import { endpoint } from '../../http/endpoint.ts'
import { idList } from '../../http/ids.ts'
import { ChapterObject } from '../../wire/chapter.ts'
import { MarketQuery, Nullable } from '../../wire/schema.ts'
import { resumed } from '../shared/resume-points.ts'
import { fullChapter, spokenView } from '../shared/spoken.ts'
import { batchText, textsOf } from '../shared/texts.ts'

export const getSeveralChapters = endpoint({
  id: 'get-several-chapters',
  summary: 'Get Several Chapters',
  description:
    'Only what is sold in the market, which is the country of the user. resume_point takes a user and the scope user-read-playback-position.',
  tags: ['Chapters'],
  method: 'GET',
  path: '/v1/chapters',
  scopes: [],
  query: T.Object({ ids: T.String(), ...MarketQuery }),
  reply: T.Object({ chapters: T.Array(Nullable(ChapterObject)) }),
  async handle({ query, caller, ctx, view }) {
    const ids = idList(query.ids, 50)
    const texts = await textsOf(ctx, fullChapter, ids, spokenView(view, caller))
    return batchText('chapters', await resumed(ctx, caller, ids, texts))
  },
})
