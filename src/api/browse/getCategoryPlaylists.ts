import { Type as T } from 'typebox'
import { translate } from '../../domain/browse/translate.ts'
import { endpoint } from '../../http/endpoint.ts'
import { categoriesUrl } from '../../wire/category.ts'
import { PageQuery } from '../../wire/paging.ts'
import { heldCategory } from './categories.ts'
import { PlaylistShelf, playlistShelf } from './playlist-shelf.ts'
import { CountryQuery, LocaleQuery } from './query.ts'

export const getCategoryPlaylists = endpoint({
  id: 'get-a-categories-playlists',
  summary: "Get Category's Playlists",
  tags: ['Playlists', 'Categories'],
  method: 'GET',
  path: '/v1/browse/categories/:category_id/playlists',
  scopes: [],
  params: T.Object({ category_id: T.String() }),
  query: T.Object({ ...PageQuery, ...LocaleQuery, ...CountryQuery }),
  reply: PlaylistShelf,
  async handle({ params, query, ctx, view }) {
    const category = await heldCategory(ctx, params.category_id)
    const { limit, offset, country, market, locale } = query
    return playlistShelf(ctx, view, {
      message: translate(category.name, category.names, locale),
      rule: category.rule,
      url: `${categoriesUrl(view)}/${encodeURIComponent(category.id)}/playlists`,
      page: { limit, offset },
      also: { country, market, locale },
    })
  },
})
