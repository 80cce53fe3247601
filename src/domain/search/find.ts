import type { Db } from '../../db/engine.ts'
import type { SearchHit, SearchKind, SearchQuery, SearchResult } from '../../model/search.ts'
import {
  findDocids,
  findHits,
  idsOfDocids,
  onlyNamed,
  planSearch,
  reach,
  type SearchPlan,
} from '../../store/search.ts'
import { finished, titleOf } from '../../store/search-match.ts'
import { areRarelyBegun, isBegun, isSettled, type RankedHit, rank } from './rank.ts'

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
  const { offset, limit } = search.page
  const { hits, total } = await findHits(db, plan, window + 1)
  const ranked =
    hits.length <= window
      ? rank(hits, titleOf(kind, search.query))
      : await rankedHits(db, plan, { ...search, leading: hits, total })
  if (offset + limit > ranked.length && total > ranked.length) {
    return { ids: await pageBeyond(db, plan, ranked, search.page), total }
  }
  return { ids: ranked.slice(offset, offset + limit).map((hit) => hit.id), total }
}

/** The number of the most popular document that fits, or infinity. */
export async function leader(
  db: Db,
  kind: SearchKind,
  { query, days }: Pick<Search, 'query' | 'days'>,
): Promise<number> {
  const plan = await planSearch(db, kind, query, days)
  if (plan === null) return Number.POSITIVE_INFINITY
  const { hits } = await findHits(db, plan, 1)
  return hits[0]?.docid ?? Number.POSITIVE_INFINITY
}

/**
 * The leading hits in their order, and among them those that rank high however unpopular they are:
 * named just so, or with every word as it is written.
 */
async function rankedHits(
  db: Db,
  { kind }: SearchPlan,
  { query, days, page, leading, total }: Search & { leading: SearchHit[]; total: number },
): Promise<RankedHit[]> {
  const title = titleOf(kind, query)
  const whole = await planSearch(db, kind, finished(query), days)
  if (title.length === 0 || whole === null) return rank(leading, title)
  const named = await findHits(db, onlyNamed(whole, title), window)
  const hits = [...leading, ...named.hits]
  const ranked = rank(distinct(hits), title)
  const count = page.offset + page.limit
  const last = leading.at(-1)?.docid ?? 0
  if (!isBegun(title) || isSettled(ranked, { title, count, last })) return ranked
  // Of very many hits nearly all have the whole words: those are many too and need no counting.
  const countTo = total === reach && areRarelyBegun(ranked) ? 0 : reach
  const complete = await findHits(db, whole, window, countTo)
  return rank(distinct([...hits, ...complete.hits]), title)
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
