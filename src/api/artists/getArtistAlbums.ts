import { Type as T } from 'typebox'
import { endpoint } from '../../http/endpoint.ts'
import { invalid, nonExisting } from '../../lib/errors.ts'
import { type AlbumGroup, artistAlbums, loadArtists } from '../../store/artists.ts'
import { ArtistAlbum } from '../../wire/album.ts'
import { Page, PageQuery, toPageText } from '../../wire/paging.ts'
import { Id, MarketQuery } from '../../wire/schema.ts'
import { discographyAlbum } from '../shared/catalog.ts'
import { present } from '../shared/present.ts'
import { textOf } from '../shared/texts.ts'

export const getArtistAlbums = endpoint({
  id: 'get-an-artists-albums',
  summary: "Get Artist's Albums",
  tag: 'Artists',
  method: 'GET',
  path: '/v1/artists/:id/albums',
  scopes: [],
  params: T.Object({ id: Id }),
  query: T.Object({ include_groups: T.Optional(T.String()), ...PageQuery, ...MarketQuery }),
  reply: Page(ArtistAlbum),
  async handle({ params, query, ctx, view }) {
    const groups = readGroups(query.include_groups)
    const albums = (await artistAlbums(ctx.db, params.id)).filter(({ group }) => groups.has(group))
    if (albums.length === 0 && !(await loadArtists(ctx.db, [params.id])).has(params.id)) {
      throw nonExisting('artist', params.id)
    }
    const page = albums.slice(query.offset, query.offset + query.limit)
    const texts = await Promise.all(
      page.map(({ id, group }) => textOf(ctx, discographyAlbum(group), id, view)),
    )
    const url = `${view.base}/v1/artists/${params.id}/albums`
    const also = { include_groups: query.include_groups, market: query.market }
    return toPageText({ url, page: query, total: albums.length, also }, texts.filter(present))
  },
})

const allGroups: AlbumGroup[] = ['album', 'single', 'appears_on', 'compilation']

/** @throws 400 for a group that is none */
function readGroups(csv: string | undefined): Set<AlbumGroup> {
  if (csv === undefined || csv === '') return new Set(allGroups)
  return new Set(
    csv.split(',').map((word) => {
      const group = allGroups.find((known) => known === word.trim())
      if (group === undefined) throw invalid('include_groups')
      return group
    }),
  )
}
