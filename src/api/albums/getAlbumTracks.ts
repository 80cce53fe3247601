import { Type as T } from 'typebox'
import { existingAlbum } from '../../domain/catalog/existing.ts'
import { endpoint } from '../../http/endpoint.ts'
import { albumTrackIds } from '../../store/albums.ts'
import { Page, PageQuery, toPageText } from '../../wire/paging.ts'
import { Id, MarketQuery } from '../../wire/schema.ts'
import { SimplifiedTrack } from '../../wire/simplified-track.ts'
import { simplifiedTrack } from '../shared/catalog.ts'
import { present } from '../shared/present.ts'
import { textsOf } from '../shared/texts.ts'

export const getAlbumTracks = endpoint({
  id: 'get-an-albums-tracks',
  summary: 'Get Album Tracks',
  tags: ['Albums', 'Tracks'],
  method: 'GET',
  path: '/v1/albums/:id/tracks',
  scopes: [],
  params: T.Object({ id: Id }),
  query: T.Object({ ...PageQuery, ...MarketQuery }),
  reply: Page(SimplifiedTrack),
  async handle({ params, query, ctx, view }) {
    const album = await existingAlbum(ctx.db, params.id)
    const ids = await albumTrackIds(ctx.db, album.id, query)
    const tracks = await textsOf(ctx, simplifiedTrack, ids, view)
    const url = `${view.base}/v1/albums/${album.id}/tracks`
    const also = { market: query.market }
    return toPageText({ url, page: query, total: album.totalTracks, also }, tracks.filter(present))
  },
})
