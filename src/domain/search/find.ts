import type { Db } from '../../db/engine.ts'
import type { SearchHit, SearchKind, SearchQuery, SearchResult } from '../../model/search.ts'
import {
  countHits,
  findDocids,
  findHits,
  idsOfDocids,
  onlyNamed,
  planSearch,
  type SearchPlan,
} from '../../store/search.ts'
import { finished, titleOf } from '../../store/search-match.ts'
import { isBegun, rank } from './rank.ts'

/** How far a search can be paged through; the public API ends there, so totals do too. */
export const reach = 1_000

/** So many of the most popular hits are ranked; when there are more, those follow by popularity. */
const window = 100

export type Search = {
  query: SearchQuery
  /** The days that count as new, yyyymmdd. */
  days: number[]
  page: { limit: number; offset: number }
}

/** A page of a search among one kind, best first. */
export async function find(db: Db, kind: SearchKind, search: Search): Promise<SearchResult> {
  const plan = await planSearch(db, kind, search.query, search.days)
  if (plan === null) return { ids: [], total: 0 }
  const title = titleOf(kind, search.query)
  const { offset, limit } = search.page
  const leading = await findHits(db, plan, window + 1)
  if (leading.length <= window) {
    const ids = rank(leading, title).map((hit) => hit.id)
    return { ids: ids.slice(offset, offset + limit), total: ids.length }
  }
  const [total, others] = await Promise.all([
    countHits(db, plan, reach),
    betterHits(db, plan, search),
  ])
  const ranked = rank(distinct([...leading, ...others]), title)
  const ids =
    offset + limit <= ranked.length
      ? ranked.slice(offset, offset + limit).map((hit) => hit.id)
      : await pageBeyond(db, plan, ranked, search.page)
  return { ids, total }
}

/** The number of the most popular document that fits, or infinity. */
export async function leader(
  db: Db,
  kind: SearchKind,
  { query, days }: Pick<Search, 'query' | 'days'>,
): Promise<number> {
  const plan = await planSearch(db, kind, query, days)
  if (plan === null) return Number.POSITIVE_INFINITY
  const [docid = Number.POSITIVE_INFINITY] = await findDocids(db, plan, 1)
  return docid
}

/** Hits that rank high however unpopular they are: named just so, or with every word as written. */
async function betterHits(
  db: Db,
  plan: SearchPlan,
  { query, days }: Pick<Search, 'query' | 'days'>,
): Promise<SearchHit[]> {
  const title = titleOf(plan.kind, query)
  if (title.length === 0) return []
  const whole = isBegun(title) ? await planSearch(db, plan.kind, finished(query), days) : null
  const better = whole === null ? [onlyNamed(plan, title)] : [onlyNamed(plan, title), whole]
  return (await Promise.all(better.map((narrower) => findHits(db, narrower, window)))).flat()
}

/** A page that is not among the ranked hits, or not only. */
async function pageBeyond(
  db: Db,
  plan: SearchPlan,
  ranked: SearchHit[],
  { offset, limit }: Search['page'],
): Promise<string[]> {
  const ids = new Map(ranked.map((hit) => [hit.docid, hit.id]))
  const docids = await findDocids(db, plan, reach)
  const order = [...ids.keys(), ...docids.filter((docid) => !ids.has(docid))].slice(0, reach)
  const page = order.slice(offset, offset + limit)
  const unnamed = page.filter((docid) => !ids.has(docid))
  const others = await idsOfDocids(db, plan.kind, unnamed)
  return page.flatMap((docid) => ids.get(docid) ?? others.get(docid) ?? [])
}

const distinct = (hits: SearchHit[]) => [...new Map(hits.map((hit) => [hit.docid, hit])).values()]
