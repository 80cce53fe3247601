import { Type as T } from 'typebox'
import { endpoint } from '../../http/endpoint.ts'
import { nonExisting } from '../../lib/errors.ts'
import { ChapterObject } from '../../wire/chapter.ts'
import { Id, MarketQuery } from '../../wire/schema.ts'
import { resumedText } from '../shared/resume-points.ts'
import { fullChapter, spokenView } from '../shared/spoken.ts'
import { textOf } from '../shared/texts.ts'

export const getChapter = endpoint({
  id: 'get-a-chapter',
  summary: 'Get a Chapter',
  description:
    'Only what is sold in the market, which is the country of the user. resume_point takes a user and the scope user-read-playback-position.',
  tags: ['Chapters'],
  method: 'GET',
  path: '/v1/chapters/:id',
  scopes: [],
  params: T.Object({ id: Id }),
  query: T.Object({ ...MarketQuery }),
  reply: ChapterObject,
  async handle({ params, caller, ctx, view }) {
    const text = await textOf(ctx, fullChapter, params.id, spokenView(view, caller))
    if (text === null) throw nonExisting('episode', params.id)
    return resumedText(ctx, caller, params.id, text)
  },
})
