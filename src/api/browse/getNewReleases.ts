import { Type as T } from 'typebox'
import { newReleaseIds } from '../../domain/browse/new-releases.ts'
import { endpoint } from '../../http/endpoint.ts'
import { SimplifiedAlbum } from '../../wire/album.ts'
import { Page, PageQuery, toPageText } from '../../wire/paging.ts'
import { simplifiedAlbum } from '../shared/catalog.ts'
import { present } from '../shared/present.ts'
import { textsOf } from '../shared/texts.ts'
import { CountryQuery } from './query.ts'

const AlbumPage = Page(SimplifiedAlbum)

export const getNewReleases = endpoint({
  id: 'get-new-releases',
  summary: 'Get New Releases',
  description:
    'The hundred newest releases that are out, newest first. With a country only those that are available there.',
  tags: ['Albums'],
  method: 'GET',
  path: '/v1/browse/new-releases',
  scopes: [],
  query: T.Object({ ...PageQuery, ...CountryQuery }),
  reply: T.Object({ albums: AlbumPage }),
  async handle({ query, ctx, view }) {
    const ids = await newReleaseIds(ctx.db, { now: ctx.clock.now(), market: view.market })
    const page = ids.slice(query.offset, query.offset + query.limit)
    const albums = (await textsOf(ctx, simplifiedAlbum, page, view)).filter(present)
    const { country, market } = query
    const url = `${view.base}/v1/browse/new-releases`
    const text = toPageText(
      { url, page: query, total: ids.length, also: { country, market } },
      albums,
    )
    return text.within(`{"albums":`, '}')
  },
})
