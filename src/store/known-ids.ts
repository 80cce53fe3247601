import type { Db } from '../db/engine.ts'
import { chunk } from '../lib/chunk.ts'

/** What the catalog has ids of, spoken content apart. */
export type CatalogKind = 'artist' | 'album' | 'track'

/** Which of the ids are in the catalog. */
export async function knownIds(
  db: Db,
  kind: CatalogKind | 'episode',
  ids: readonly string[],
): Promise<Set<string>> {
  const known = new Set<string>()
  for (const run of chunk([...new Set(ids)], 500)) {
    const rows = await db.selectFrom(kind).select('id').where('id', 'in', run).execute()
    for (const row of rows) known.add(row.id)
  }
  return known
}
