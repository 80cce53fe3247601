import type { Db } from '../db/engine.ts'
import type { Category } from '../model/browse.ts'

/** Every category, in the order they are shown. Few enough to be read together. */
export async function loadCategories(db: Db): Promise<Category[]> {
  const rows = await db
    .selectFrom('category')
    .select(['id', 'name', 'names', 'icons', 'rule'])
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    names: JSON.parse(row.names),
    icons: JSON.parse(row.icons),
    rule: JSON.parse(row.rule),
  }))
}

/** Puts categories, in their order, in place of those that are there. */
export async function replaceCategories(tx: Db, categories: readonly Category[]): Promise<void> {
  await tx.deleteFrom('category').execute()
  if (categories.length === 0) return
  const rows = categories.map(({ id, name, names, icons, rule }, position) => ({
    id,
    position,
    name,
    names: JSON.stringify(names),
    icons: JSON.stringify(icons),
    rule: JSON.stringify(rule),
  }))
  await tx.insertInto('category').values(rows).execute()
}
