import type { Db } from '../../db/engine.ts'
import type { SearchKind, SearchQuery, SearchResult } from '../../model/search.ts'
import { find, leader } from './find.ts'
import { otherReadings } from './readings.ts'

export type SearchRequest = {
  query: SearchQuery
  kinds: SearchKind[]
  page: { limit: number; offset: number }
  /** Epoch milliseconds: what is new depends on it. */
  now: number
}

/**
 * A page of results for each kind asked for. When the query finds nothing of any of them, it is
 * understood in another way: with filters that end earlier, or with words spelled like in the
 * catalog.
 */
export async function search(
  db: Db,
  request: SearchRequest,
): Promise<Map<SearchKind, SearchResult>> {
  const days = lastDays(request.now)
  const results = await findEach(db, request, days)
  if ([...results.values()].some(({ total }) => total > 0)) return results
  for await (const readings of otherReadings(db, request.query)) {
    const query = await mostPopular(db, readings, request.kinds, days)
    if (query !== undefined) return findEach(db, { ...request, query }, days)
  }
  return results
}

async function findEach(db: Db, { query, kinds, page }: SearchRequest, days: number[]) {
  const results = await Promise.all(kinds.map((kind) => find(db, kind, { query, days, page })))
  return new Map(kinds.map((kind, at) => [kind, results[at] ?? { ids: [], total: 0 }]))
}

/** Of several readings the one that finds the most popular thing. */
async function mostPopular(
  db: Db,
  readings: SearchQuery[],
  kinds: SearchKind[],
  days: number[],
): Promise<SearchQuery | undefined> {
  const found = await Promise.all(
    readings.map(async (query) => ({
      query,
      leader: Math.min(
        ...(await Promise.all(kinds.map((kind) => leader(db, kind, { query, days })))),
      ),
    })),
  )
  return found
    .filter((reading) => Number.isFinite(reading.leader))
    .sort((a, b) => a.leader - b.leader)[0]?.query
}

const dayMs = 86_400_000

/** The days of the last two weeks, today included, as yyyymmdd. */
function lastDays(now: number): number[] {
  return Array.from({ length: 15 }, (_, ago) =>
    Number(new Date(now - ago * dayMs).toISOString().slice(0, 10).replaceAll('-', '')),
  )
}
