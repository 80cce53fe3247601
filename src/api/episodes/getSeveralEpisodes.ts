import { Type as T } from 'typebox'
import { endpoint } from '../../http/endpoint.ts'
import { idList } from '../../http/ids.ts'
import { EpisodeObject } from '../../wire/episode.ts'
import { MarketQuery, Nullable } from '../../wire/schema.ts'
import { resumed } from '../shared/resume-points.ts'
import { fullEpisode, spokenView } from '../shared/spoken.ts'
import { batchText, textsOf } from '../shared/texts.ts'

export const getSeveralEpisodes = endpoint({
  id: 'get-multiple-episodes',
  summary: 'Get Several Episodes',
  description:
    'Without a market an app token finds nothing. resume_point takes a user and the scope user-read-playback-position.',
  tags: ['Episodes'],
  method: 'GET',
  path: '/v1/episodes',
  scopes: [],
  extraScopes: ['user-read-playback-position'],
  query: T.Object({ ids: T.String(), ...MarketQuery }),
  reply: T.Object({ episodes: T.Array(Nullable(EpisodeObject)) }),
  async handle({ query, caller, ctx, view }) {
    const ids = idList(query.ids, 50)
    const texts = await textsOf(ctx, fullEpisode, ids, spokenView(view, caller))
    return batchText('episodes', await resumed(ctx, caller, ids, texts))
  },
})
