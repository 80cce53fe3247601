import type { Context } from '../../context.ts'
import { notFound } from '../../lib/errors.ts'
import type { Category } from '../../model/browse.ts'
import { loadCategories } from '../../store/categories.ts'
import { heldList } from '../shared/lists.ts'

/** Every category, in memory after the first time. */
export const heldCategories = async (ctx: Context): Promise<Category[]> =>
  heldList(ctx, 'categories', () => loadCategories(ctx.db))

/** A category. @throws 404 */
export async function heldCategory(ctx: Context, id: string): Promise<Category> {
  const category = (await heldCategories(ctx)).find((one) => one.id === id)
  if (category === undefined) throw notFound()
  return category
}
