import type { Db } from '../../db/engine.ts'
import type { SearchKind, SearchQuery, SearchResult } from '../../model/search.ts'
import { find, leader } from './find.ts'
import { byGenre, otherReadings } from './readings.ts'

export type SearchRequest = {
  query: SearchQuery
  kinds: SearchKind[]
  page: { limit: number; offset: number }
  /** Epoch milliseconds: what is new depends on it. */
  now: number
}

/**
 * A page of results for each kind asked for. Words that nothing of a kind is called are taken for a
 * genre. When the query finds nothing of any kind, it is understood in another way: with filters
 * that end earlier, or with words spelled like in the catalog.
 */
export async function search(db: Db, request: SearchRequest): Promise<Results> {
  const days = lastDays(request.now)
  const results = await findEach(db, request, days)
  if (isAnything(results)) return results
  for await (const readings of otherReadings(db, request.query)) {
    const [only, ...others] = readings
    const query = others.length === 0 ? only : await mostPopular(db, readings, request.kinds, days)
    if (query === undefined) continue
    const found = await findEach(db, { ...request, query }, days)
    if (isAnything(found)) return found
  }
  return results
}

type Results = Map<SearchKind, SearchResult>

const isAnything = (results: Results) => [...results.values()].some(({ total }) => total > 0)

async function findEach(db: Db, { query, kinds, page }: SearchRequest, days: number[]) {
  const results: Results = new Map()
  await Promise.all(
    kinds.map(async (kind) => {
      const found = await find(db, kind, { query, days, page })
      const isEmpty = found.total === 0 && query.all.some(({ type }) => type === 'plain')
      results.set(
        kind,
        isEmpty ? await find(db, kind, { query: byGenre(query), days, page }) : found,
      )
    }),
  )
  return results
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
