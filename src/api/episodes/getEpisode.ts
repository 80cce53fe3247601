import { Type as T } from 'typebox'
import { endpoint } from '../../http/endpoint.ts'
import { nonExisting } from '../../lib/errors.ts'
import { EpisodeObject } from '../../wire/episode.ts'
import { Id, MarketQuery } from '../../wire/schema.ts'
import { resumedText } from '../shared/resume-points.ts'
import { fullEpisode, spokenView } from '../shared/spoken.ts'
import { textOf } from '../shared/texts.ts'

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
    const text = await textOf(ctx, fullEpisode, params.id, spokenView(view, caller))
    if (text === null) throw nonExisting('episode', params.id)
    return resumedText(ctx, caller, params.id, text)
  },
})
