import { Type as T } from 'typebox'
import { endpoint } from '../../http/endpoint.ts'
import { idList } from '../../http/ids.ts'
import { MarketQuery, Nullable } from '../../wire/schema.ts'
import { TrackObject } from '../../wire/track.ts'
import { fullTrack } from '../shared/catalog.ts'
import { batchText, textsOf } from '../shared/texts.ts'

export const getSeveralTracks = endpoint({
  id: 'get-several-tracks',
  summary: 'Get Several Tracks',
  tags: ['Tracks'],
  method: 'GET',
  path: '/v1/tracks',
  scopes: [],
  query: T.Object({ ids: T.String(), ...MarketQuery }),
  reply: T.Object({ tracks: T.Array(Nullable(TrackObject)) }),
  async handle({ query, ctx, view }) {
    return batchText('tracks', await textsOf(ctx, fullTrack, idList(query.ids, 50), view))
  },
})
