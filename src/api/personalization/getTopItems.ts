import { Type as T } from 'typebox'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { ArtistObject } from '../../wire/artist.ts'
import { Page, PageQuery, toPageText } from '../../wire/paging.ts'
import { TrackObject } from '../../wire/track.ts'
import { fullArtist, fullTrack } from '../shared/catalog.ts'
import { present } from '../shared/present.ts'
import { textsOf } from '../shared/texts.ts'

export const getTopItems = endpoint({
  id: 'get-users-top-artists-and-tracks',
  summary: "Get User's Top Items",
  description:
    'Ranked by what the server knows of the user: plays, saved tracks and albums, followed artists, and the entries of their own playlists, recent ones more.',
  tags: ['Users', 'Tracks', 'Library'],
  method: 'GET',
  path: '/v1/me/top/:type',
  scopes: ['user-top-read'],
  params: T.Object({ type: T.Enum(['artists', 'tracks']) }),
  query: T.Object({
    time_range: T.Enum(['short_term', 'medium_term', 'long_term'], { default: 'medium_term' }),
    ...PageQuery,
  }),
  reply: T.Union([Page(ArtistObject), Page(TrackObject)]),
  async handle({ params: { type }, query, caller, ctx, view }) {
    const isTracks = type === 'tracks'
    const { top } = await ctx.tastes.of(userOf(caller).userId)
    const ids = top[query.time_range][type]
    const frame = {
      url: `${view.base}/v1/me/top/${type}`,
      page: query,
      total: ids.length,
      also: { time_range: query.time_range },
    }
    const page = ids.slice(query.offset, query.offset + query.limit)
    return isTracks
      ? toPageText(frame, (await textsOf(ctx, fullTrack, page, view)).filter(present))
      : toPageText(frame, (await textsOf(ctx, fullArtist, page, view)).filter(present))
  },
})
