import { Type as T } from 'typebox'
import { existingArtist } from '../../domain/catalog/existing.ts'
import { relatedArtists } from '../../domain/recommendations/related-artists.ts'
import { endpoint } from '../../http/endpoint.ts'
import { ArtistObject } from '../../wire/artist.ts'
import { Id } from '../../wire/schema.ts'
import { fullArtist } from '../shared/catalog.ts'
import { present } from '../shared/present.ts'
import { batchText, textsOf } from '../shared/texts.ts'

export const getRelatedArtists = endpoint({
  id: 'get-an-artists-related-artists',
  summary: "Get Artist's Related Artists",
  description:
    'Up to 20, closest first: by genres, sound, common playlists, libraries and tracks, and popularity.',
  tags: ['Artists'],
  method: 'GET',
  path: '/v1/artists/:id/related-artists',
  scopes: [],
  params: T.Object({ id: Id }),
  reply: T.Object({ artists: T.Array(ArtistObject) }),
  async handle({ params, ctx, view }) {
    const artist = await existingArtist(ctx.db, params.id)
    const ids = relatedArtists(await ctx.recommender.knowledge(), artist.id)
    return batchText('artists', (await textsOf(ctx, fullArtist, ids, view)).filter(present))
  },
})
