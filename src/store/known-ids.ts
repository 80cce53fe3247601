import { dialectOf } from '../db/dialect/index.ts'
import type { Db } from '../db/engine.ts'

/** What the catalog has ids of, spoken content apart. */
export type CatalogKind = 'artist' | 'album' | 'track'

/** Which of the ids are in the catalog. */
export async function knownIds(
  db: Db,
  kind: CatalogKind | 'episode',
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom(kind)
    .select('id')
    .where(dialectOf(db).isAmong('id', ids))
    .execute()
  return new Set(rows.map(({ id }) => id))
}
