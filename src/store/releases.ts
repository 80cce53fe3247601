import type { Db } from '../db/engine.ts'
import type { MarketSet } from '../model/catalog.ts'
import { marketSetOf } from './market-sets.ts'

/** A place in the order of releases; the day is yyyymmdd. */
export type Release = { id: string; releaseDay: number }

/** The albums that came out before a place in the order, newest first; undated ones are left out. */
export async function releasesUntil(
  db: Db,
  { id, releaseDay }: Release,
  limit: number,
): Promise<(Release & { markets: MarketSet })[]> {
  const rows = await db
    .selectFrom('album')
    .leftJoin('market_set', 'market_set.key', 'album.market_set')
    .select(['album.id', 'album.release_day as releaseDay', 'market_set.codes'])
    .where('album.release_day', '>', 0)
    .where((eb) => eb(eb.refTuple('album.release_day', 'album.id'), '<', eb.tuple(releaseDay, id)))
    .orderBy('album.release_day', 'desc')
    .orderBy('album.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ codes, ...release }) => ({ ...release, markets: marketSetOf(codes) }))
}
