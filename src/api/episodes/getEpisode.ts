import { Type as T } from 'typebox'
import { endpoint } from '../../http/endpoint.ts'
import { nonExisting } from '../../lib/errors.ts'
import { EpisodeObject } from '../../wire/episode.ts'
import { Id, MarketQuery } from '../../wire/schema.ts'
import { resumed } from '../shared/resume-points.ts'
import { fullEpisode, spokenView } from '../shared/spoken.ts'
import { textsOf } from '../shared/texts.ts'

export const getEpisode = endpoint({
  id: 'get-an-episode',
  summary: 'Get Episode',
  description:
    'Without a market an app token finds nothing. resume_point takes a user and the scope user-read-playback-position.',
  tags: ['Episodes'],
  method: 'GET',
  path: '/v1/episodes/:id',
  scopes: [],
  extraScopes: ['user-read-playback-position'],
  params: T.Object({ id: Id }),
  query: T.Object({ ...MarketQuery }),
  reply: EpisodeObject,
  async handle({ params, caller, ctx, view }) {
    const ids = [params.id]
    const texts = await textsOf(ctx, fullEpisode, ids, spokenView(view, caller))
    const [text] = await resumed(ctx, caller, ids, texts)
    if (text === null || text === undefined) throw nonExisting('episode', params.id)
    return text
  },
})
