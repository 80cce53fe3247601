import type { Db } from '../db/engine.ts'
import type { FeaturedShelf } from '../model/browse.ts'

/** What is featured, by the hour at which it begins. */
export async function loadFeaturedShelves(db: Db): Promise<FeaturedShelf[]> {
  const rows = await db
    .selectFrom('featured_shelf')
    .select(['id', 'from_hour', 'to_hour', 'message', 'messages', 'rule'])
    .orderBy('from_hour')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fromHour: row.from_hour,
    toHour: row.to_hour,
    message: row.message,
    messages: JSON.parse(row.messages),
    rule: JSON.parse(row.rule),
  }))
}

/** Puts shelves in place of those that are there. */
export async function replaceFeaturedShelves(
  tx: Db,
  shelves: readonly FeaturedShelf[],
): Promise<void> {
  await tx.deleteFrom('featured_shelf').execute()
  if (shelves.length === 0) return
  const rows = shelves.map(({ id, fromHour, toHour, message, messages, rule }) => ({
    id,
    from_hour: fromHour,
    to_hour: toHour,
    message,
    messages: JSON.stringify(messages),
    rule: JSON.stringify(rule),
  }))
  await tx.insertInto('featured_shelf').values(rows).execute()
}
