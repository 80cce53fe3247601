import { type Static, Type as T } from 'typebox'
import type { Category } from '../model/browse.ts'
import { presentImages } from './links.ts'
import { Image, named } from './schema.ts'
import type { View } from './view.ts'

export const CategoryObject = named(
  'CategoryObject',
  T.Object({ href: T.String(), icons: T.Array(Image), id: T.String(), name: T.String() }),
)

/** A category under the name it has in the language asked for. */
export function presentCategory(
  { id, icons }: Category,
  name: string,
  view: View,
): Static<typeof CategoryObject> {
  return {
    href: `${categoriesUrl(view)}/${encodeURIComponent(id)}`,
    icons: presentImages(icons, view),
    id,
    name,
  }
}

export const categoriesUrl = (view: View) => `${view.base}/v1/browse/categories`
