import { Type as T } from 'typebox'
import type { Context } from '../../context.ts'
import { existingArtist } from '../../domain/catalog/existing.ts'
import { endpoint } from '../../http/endpoint.ts'
import { invalid } from '../../lib/errors.ts'
import { type AlbumGroup, artistAlbums } from '../../store/artists.ts'
import { ArtistAlbum, discographyText } from '../../wire/album.ts'
import { Page, PageQuery, toPageText } from '../../wire/paging.ts'
import { Id, MarketQuery } from '../../wire/schema.ts'
import { simplifiedAlbum } from '../shared/catalog.ts'
import { catalogList } from '../shared/lists.ts'
import { textsOf } from '../shared/texts.ts'

export const getArtistAlbums = endpoint({
  id: 'get-an-artists-albums',
  summary: "Get Artist's Albums",
  tags: ['Artists', 'Albums'],
  method: 'GET',
  path: '/v1/artists/:id/albums',
  scopes: [],
  params: T.Object({ id: Id }),
  query: T.Object({ include_groups: T.Optional(T.String()), ...PageQuery, ...MarketQuery }),
  reply: Page(ArtistAlbum),
  async handle({ params, query, ctx, view }) {
    const groups = readGroups(query.include_groups)
    const artist = await discography(ctx, params.id)
    const albums = artist.albums.filter(({ group }) => groups.has(group))
    const page = albums.slice(query.offset, query.offset + query.limit)
    const texts = await textsOf(
      ctx,
      simplifiedAlbum,
      page.map(({ id }) => id),
      view,
    )
    const items = page.flatMap(({ group }, at) => {
      const text = texts[at] ?? null
      return text === null ? [] : [discographyText(group, text, view)]
    })
    const url = `${view.base}/v1/artists/${artist.id}/albums`
    const also = { include_groups: query.include_groups, market: query.market }
    return toPageText({ url, page: query, total: albums.length, also }, items)
  },
})

/** All albums of an artist. @throws 404 */
const discography = (ctx: Context, artistId: string) =>
  catalogList(ctx, `albums of ${artistId}`, async () => {
    const { id } = await existingArtist(ctx.db, artistId)
    const albums = await artistAlbums(ctx.db, id)
    return { id, albums, bytes: 100 + 100 * albums.length }
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
