import { Type as T } from 'typebox'
import { endpoint } from '../../http/endpoint.ts'
import { idList } from '../../http/ids.ts'
import { ArtistObject } from '../../wire/artist.ts'
import { Nullable } from '../../wire/schema.ts'
import { fullArtist } from '../shared/catalog.ts'
import { batchText, textsOf } from '../shared/texts.ts'

export const getSeveralArtists = endpoint({
  id: 'get-multiple-artists',
  summary: 'Get Several Artists',
  tags: ['Artists'],
  method: 'GET',
  path: '/v1/artists',
  scopes: [],
  query: T.Object({ ids: T.String() }),
  reply: T.Object({ artists: T.Array(Nullable(ArtistObject)) }),
  async handle({ query, ctx, view }) {
    return batchText('artists', await textsOf(ctx, fullArtist, idList(query.ids, 50), view))
  },
})
