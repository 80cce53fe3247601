import type { Db } from '../db/engine.ts'
import { marketSetOf } from './market-sets.ts'

/** Which of the tracks or albums, at most 500, are available in a market. */
export async function availableIn(
  db: Db,
  kind: 'track' | 'album',
  ids: readonly string[],
  market: string,
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const all = db
    .selectFrom(kind)
    .leftJoin('market_set', 'market_set.key', 'market_set')
    .select(['id', 'market_set.codes'])
    .where('id', 'in', [...ids])
  const rows = await (kind === 'track' ? all.where('track.missing', '=', 0) : all).execute()
  return new Set(rows.flatMap((row) => (marketSetOf(row.codes).has(market) ? row.id : [])))
}
