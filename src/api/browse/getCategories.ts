import { Type as T } from 'typebox'
import { translate } from '../../domain/browse/translate.ts'
import { endpoint } from '../../http/endpoint.ts'
import { CategoryObject, categoriesUrl, presentCategory } from '../../wire/category.ts'
import { Page, PageQuery, toPage } from '../../wire/paging.ts'
import { heldCategories } from './categories.ts'
import { CountryQuery, LocaleQuery } from './query.ts'

export const getCategories = endpoint({
  id: 'get-categories',
  summary: 'Get Several Browse Categories',
  description: 'The same categories in every market; `locale` chooses the language of their names.',
  tags: ['Categories'],
  method: 'GET',
  path: '/v1/browse/categories',
  scopes: [],
  query: T.Object({ ...LocaleQuery, ...PageQuery, ...CountryQuery }),
  reply: T.Object({ categories: Page(CategoryObject) }),
  async handle({ query: { limit, offset, ...also }, ctx, view }) {
    const categories = await heldCategories(ctx)
    const page = { limit, offset }
    const items = categories
      .slice(offset, offset + limit)
      .map((one) => presentCategory(one, translate(one.name, one.names, also.locale), view))
    const frame = { url: categoriesUrl(view), page, total: categories.length, also: repeated(also) }
    return { categories: toPage(frame, items) }
  },
})

/** What the links repeat, in one order. */
const repeated = ({ country, market, locale }: Record<string, string | undefined>) => ({
  country,
  market,
  locale,
})
