import { Type as T } from 'typebox'
import { existingArtist } from '../../domain/catalog/existing.ts'
import { endpoint } from '../../http/endpoint.ts'
import { artistTopTrackIds } from '../../store/artists.ts'
import { Id, MarketQuery } from '../../wire/schema.ts'
import { TrackObject } from '../../wire/track.ts'
import { fullTrack } from '../shared/catalog.ts'
import { batchText, textsOf } from '../shared/texts.ts'

export const getArtistTopTracks = endpoint({
  id: 'get-an-artists-top-tracks',
  summary: "Get Artist's Top Tracks",
  tags: ['Artists', 'Tracks'],
  method: 'GET',
  path: '/v1/artists/:id/top-tracks',
  scopes: [],
  params: T.Object({ id: Id }),
  // `country` is what `market` was called before 2018; old clients still send it.
  query: T.Object({ ...MarketQuery, country: T.Optional(T.String()) }),
  reply: T.Object({ tracks: T.Array(TrackObject) }),
  async handle({ params, ctx, view }) {
    const artist = await existingArtist(ctx.db, params.id)
    const ids = await artistTopTrackIds(ctx.db, artist.id, 10)
    return batchText('tracks', await textsOf(ctx, fullTrack, ids, view))
  },
})
