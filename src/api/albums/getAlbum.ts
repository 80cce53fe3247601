import { Type as T } from 'typebox'
import { endpoint } from '../../http/endpoint.ts'
import { nonExisting } from '../../lib/errors.ts'
import { AlbumObject } from '../../wire/album.ts'
import { Id, MarketQuery } from '../../wire/schema.ts'
import { fullAlbum } from '../shared/catalog.ts'
import { textOf } from '../shared/texts.ts'

export const getAlbum = endpoint({
  id: 'get-an-album',
  summary: 'Get Album',
  tags: ['Albums'],
  method: 'GET',
  path: '/v1/albums/:id',
  scopes: [],
  params: T.Object({ id: Id }),
  query: T.Object({ ...MarketQuery }),
  reply: AlbumObject,
  async handle({ params, ctx, view }) {
    const album = await textOf(ctx, fullAlbum, params.id, view)
    if (album === null) throw nonExisting('album', params.id)
    return album
  },
})
