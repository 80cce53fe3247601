import type { Changes } from '../../db/changes.ts'
import type { Db } from '../../db/engine.ts'
import type { BrowsePages } from '../../model/browse.ts'
import { loadCategories, replaceCategories } from '../../store/categories.ts'
import { loadFeaturedShelves, replaceFeaturedShelves } from '../../store/featured-shelves.ts'

/** Everything of the browse pages that the operator decides. */
export async function readBrowsePages(db: Db): Promise<BrowsePages> {
  return { categories: await loadCategories(db), featured: await loadFeaturedShelves(db) }
}

/** Puts other browse pages in place of those that are there. */
export async function replaceBrowsePages(
  { changes }: { changes: Changes },
  { categories, featured }: BrowsePages,
): Promise<void> {
  await changes.write(async (tx, touch) => {
    await replaceCategories(tx, categories)
    await replaceFeaturedShelves(tx, featured)
    touch('categories')
    touch('featured')
  })
}
