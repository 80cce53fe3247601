import { Type as T } from 'typebox'
import { parseQuery } from '../../domain/search/parse.ts'
import { search as searchCatalog } from '../../domain/search/search.ts'
import { endpoint } from '../../http/endpoint.ts'
import { badRequest, plainBadRequest } from '../../lib/errors.ts'
import { reach } from '../../store/search.ts'
import { SimplifiedAlbum } from '../../wire/album.ts'
import { ArtistObject } from '../../wire/artist.ts'
import { SimplifiedAudiobook } from '../../wire/audiobook.ts'
import { Page, PageQuery } from '../../wire/paging.ts'
import { SimplifiedPlaylist } from '../../wire/playlist.ts'
import { MarketQuery } from '../../wire/schema.ts'
import { SimplifiedShow } from '../../wire/show.ts'
import { SimplifiedEpisode } from '../../wire/simplified-episode.ts'
import { TrackObject } from '../../wire/track.ts'
import { spokenView } from '../shared/spoken.ts'
import { resultsText } from './results.ts'
import { readTypes, searchTypes } from './types.ts'

export const search = endpoint({
  id: 'search',
  summary: 'Search for Item',
  description:
    'Words in any order, "phrases", NOT, OR, and the filters artist, album, track, year, genre, isrc, upc, tag:new and tag:hipster. Also takes the query as `query`, as its links do. Without a market an app token finds no shows and no episodes.',
  tags: ['Search'],
  method: 'GET',
  path: '/v1/search',
  scopes: [],
  query: T.Object({
    q: T.Optional(T.String()),
    query: T.Optional(T.String()),
    type: T.String({ documented: { type: 'array', items: { enum: searchTypes } } }),
    include_external: T.Optional(T.String({ documented: { type: 'string', enum: ['audio'] } })),
    ...PageQuery,
    ...MarketQuery,
  }),
  reply: T.Object({
    tracks: T.Optional(Page(TrackObject)),
    artists: T.Optional(Page(ArtistObject)),
    albums: T.Optional(Page(SimplifiedAlbum)),
    playlists: T.Optional(Page(SimplifiedPlaylist)),
    shows: T.Optional(Page(SimplifiedShow)),
    episodes: T.Optional(Page(SimplifiedEpisode)),
    audiobooks: T.Optional(Page(SimplifiedAudiobook)),
  }),
  async handle({ query: parameters, caller, ctx, view }) {
    const { q, type, limit, offset } = parameters
    const text = q ?? parameters.query ?? ''
    const query = parseQuery(text)
    if (query === null) throw badRequest('No search query')
    const types = readTypes(type)
    if (offset + limit > reach) throw plainBadRequest()
    const page = { limit, offset }
    // An app token without a market hears nothing, so there is nothing to be found and counted.
    const isHeard = spokenView(view, caller).market !== null
    const kinds = types.filter((type) => isHeard || (type !== 'show' && type !== 'episode'))
    const found = await searchCatalog(ctx.db, { query, kinds, page, now: ctx.clock.now() })
    const { market, include_external } = parameters
    return resultsText(
      { ctx, caller, view },
      { types, found, page, also: { query: text, market, include_external } },
    )
  },
})
