import { Type as T } from 'typebox'
import { endpoint } from '../../http/endpoint.ts'
import { nonExisting } from '../../lib/errors.ts'
import { Page, PageQuery } from '../../wire/paging.ts'
import { Id, MarketQuery } from '../../wire/schema.ts'
import { SimplifiedChapter } from '../../wire/simplified-chapter.ts'
import { simplifiedAudiobook, spokenView } from '../shared/spoken.ts'
import { audiobookWhole, partsPage } from '../shared/spoken-parts.ts'
import { textOf } from '../shared/texts.ts'

export const getAudiobookChapters = endpoint({
  id: 'get-audiobook-chapters',
  summary: 'Get Audiobook Chapters',
  description:
    'Only what is sold in the market, which is the country of the user. resume_point takes a user and the scope user-read-playback-position.',
  tags: ['Audiobooks', 'Chapters'],
  method: 'GET',
  path: '/v1/audiobooks/:id/chapters',
  scopes: [],
  params: T.Object({ id: Id }),
  query: T.Object({ ...PageQuery, ...MarketQuery }),
  reply: Page(SimplifiedChapter),
  async handle({ params, query, caller, ctx, view: requested }) {
    const view = spokenView(requested, caller)
    const whole = await textOf(ctx, simplifiedAudiobook, params.id, view)
    if (whole === null) throw nonExisting('show', params.id)
    const asking = { ctx, caller, view, market: query.market }
    return partsPage(asking, audiobookWhole, params.id, query)
  },
})
