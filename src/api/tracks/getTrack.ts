import { Type as T } from 'typebox'
import { endpoint } from '../../http/endpoint.ts'
import { nonExisting } from '../../lib/errors.ts'
import { Id, MarketQuery } from '../../wire/schema.ts'
import { TrackObject } from '../../wire/track.ts'
import { fullTrack } from '../shared/catalog.ts'
import { textOf } from '../shared/texts.ts'

export const getTrack = endpoint({
  id: 'get-track',
  summary: 'Get Track',
  tags: ['Tracks'],
  method: 'GET',
  path: '/v1/tracks/:id',
  scopes: [],
  params: T.Object({ id: Id }),
  query: T.Object({ ...MarketQuery }),
  reply: TrackObject,
  async handle({ params, ctx, view }) {
    const track = await textOf(ctx, fullTrack, params.id, view)
    if (track === null) throw nonExisting('track', params.id)
    return track
  },
})
