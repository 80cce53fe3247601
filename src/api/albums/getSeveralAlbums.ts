import { Type as T } from 'typebox'
import { endpoint } from '../../http/endpoint.ts'
import { idList } from '../../http/ids.ts'
import { AlbumObject } from '../../wire/album.ts'
import { MarketQuery, Nullable } from '../../wire/schema.ts'
import { fullAlbum } from '../shared/catalog.ts'
import { batchText, textsOf } from '../shared/texts.ts'

export const getSeveralAlbums = endpoint({
  id: 'get-multiple-albums',
  summary: 'Get Several Albums',
  tags: ['Albums'],
  method: 'GET',
  path: '/v1/albums',
  scopes: [],
  query: T.Object({ ids: T.String(), ...MarketQuery }),
  reply: T.Object({ albums: T.Array(Nullable(AlbumObject)) }),
  async handle({ query, ctx, view }) {
    return batchText('albums', await textsOf(ctx, fullAlbum, idList(query.ids, 20), view))
  },
})
