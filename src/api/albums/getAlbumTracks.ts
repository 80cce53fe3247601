import { Type as T } from 'typebox'
import type { Context } from '../../context.ts'
import { existingAlbum } from '../../domain/catalog/existing.ts'
import { endpoint } from '../../http/endpoint.ts'
import { albumTrackIds } from '../../store/albums.ts'
import { Page, PageQuery, toPageText } from '../../wire/paging.ts'
import { Id, MarketQuery } from '../../wire/schema.ts'
import { SimplifiedTrack } from '../../wire/simplified-track.ts'
import { simplifiedTrack } from '../shared/catalog.ts'
import { catalogList } from '../shared/lists.ts'
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
    const album = await trackList(ctx, params.id)
    const ids = album.ids.slice(query.offset, query.offset + query.limit)
    const tracks = await textsOf(ctx, simplifiedTrack, ids, view)
    const url = `${view.base}/v1/albums/${album.id}/tracks`
    const also = { market: query.market }
    return toPageText({ url, page: query, total: album.totalTracks, also }, tracks.filter(present))
  },
})

/** All tracks of an album. @throws 404 */
const trackList = (ctx: Context, albumId: string) =>
  catalogList(ctx, `tracks of ${albumId}`, async () => {
    const { id, totalTracks } = await existingAlbum(ctx.db, albumId)
    const ids = await albumTrackIds(ctx.db, id, { limit: maxTracks, offset: 0 })
    return { id, totalTracks, ids, bytes: 100 + 60 * ids.length }
  })

/** More than any album has. */
const maxTracks = 10_000
