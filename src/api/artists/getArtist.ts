import { Type as T } from 'typebox'
import { endpoint } from '../../http/endpoint.ts'
import { nonExisting } from '../../lib/errors.ts'
import { ArtistObject } from '../../wire/artist.ts'
import { Id } from '../../wire/schema.ts'
import { fullArtist } from '../shared/catalog.ts'
import { textOf } from '../shared/texts.ts'

export const getArtist = endpoint({
  id: 'get-an-artist',
  summary: 'Get Artist',
  tags: ['Artists'],
  method: 'GET',
  path: '/v1/artists/:id',
  scopes: [],
  params: T.Object({ id: Id }),
  reply: ArtistObject,
  async handle({ params, ctx, view }) {
    const artist = await textOf(ctx, fullArtist, params.id, view)
    if (artist === null) throw nonExisting('artist', params.id)
    return artist
  },
})
