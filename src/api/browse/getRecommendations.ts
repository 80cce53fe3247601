import { Type as T } from 'typebox'
import { recommend } from '../../domain/recommendations/recommend.ts'
import { survivingSeeds } from '../../domain/recommendations/surviving-seeds.ts'
import { endpoint } from '../../http/endpoint.ts'
import {
  presentSeed,
  RecommendationsObject,
  recommendationsText,
} from '../../wire/recommendations.ts'
import { MarketQuery } from '../../wire/schema.ts'
import { fullTrack } from '../shared/catalog.ts'
import { present } from '../shared/present.ts'
import { textsOf } from '../shared/texts.ts'
import { readSeeds, SeedQuery } from './seeds.ts'
import { readTunables, TunableQuery } from './tunables.ts'

export const getRecommendations = endpoint({
  id: 'get-recommendations',
  summary: 'Get Recommendations',
  description:
    'Up to five seeds, at least one. Computed from audio features, genres, popularity and what lies together in playlists and libraries; the same state of the server gives the same answer.',
  tags: ['Tracks'],
  method: 'GET',
  path: '/v1/recommendations',
  scopes: [],
  query: T.Object({
    limit: T.Integer({ minimum: 1, maximum: 100, default: 20 }),
    ...MarketQuery,
    ...SeedQuery,
    ...TunableQuery,
  }),
  reply: RecommendationsObject,
  async handle({ query, ctx, view }) {
    const asked = readSeeds(query)
    const tunables = readTunables(query)
    const knowledge = await ctx.recommender.knowledge()
    const seeds = await survivingSeeds(ctx.db, knowledge.index, asked)
    const { market } = view
    const found = recommend(knowledge, { seeds, tunables, market, limit: query.limit })
    const tracks = (await textsOf(ctx, fullTrack, found.trackIds, view)).filter(present)
    const shown = found.seeds.map((pool, at) =>
      presentSeed({ ...pool, id: asked[at]?.id ?? pool.id }, view),
    )
    return recommendationsText(shown, tracks)
  },
})
