import { dialectOf } from '../db/dialect/index.ts'
import type { Db } from '../db/engine.ts'

export type AliasedKind = 'artist' | 'album' | 'track' | 'playlist'

/** Marks aliases that are former ids of ours: of entities merged into another. */
export const formerId = 'reprise'

/** Former ids among the given ones, each with the id that took its place. */
export async function survivors(
  db: Db,
  kind: AliasedKind,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('alias')
    .select(['source_id', 'id'])
    .where('kind', '=', kind)
    .where('source', '=', formerId)
    .where(dialectOf(db).isAmong('source_id', ids))
    .execute()
  return new Map(rows.map((row) => [row.source_id, row.id]))
}
