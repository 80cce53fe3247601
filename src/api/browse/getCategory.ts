import { Type as T } from 'typebox'
import { translate } from '../../domain/browse/translate.ts'
import { endpoint } from '../../http/endpoint.ts'
import { CategoryObject, presentCategory } from '../../wire/category.ts'
import { heldCategory } from './categories.ts'
import { CountryQuery, LocaleQuery } from './query.ts'

export const getCategory = endpoint({
  id: 'get-a-category',
  summary: 'Get Single Browse Category',
  tags: ['Categories'],
  method: 'GET',
  path: '/v1/browse/categories/:category_id',
  scopes: [],
  params: T.Object({ category_id: T.String() }),
  query: T.Object({ ...LocaleQuery, ...CountryQuery }),
  reply: CategoryObject,
  async handle({ params, query, ctx, view }) {
    const category = await heldCategory(ctx, params.category_id)
    return presentCategory(category, translate(category.name, category.names, query.locale), view)
  },
})
