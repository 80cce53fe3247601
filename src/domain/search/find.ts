import type { Db } from '../../db/engine.ts'
import type { SearchHit, SearchKind, SearchQuery, SearchResult } from '../../model/search.ts'
import {
  findDocids,
  findHits,
  idsOfDocids,
  onlyNamed,
  onlyWholeWords,
  planSearch,
} from '../../store/search.ts'
import { titleOf } from '../../store/search-match.ts'
import { rank } from './rank.ts'

/** What can be paged through: the public API ends there. */
export const reach = 1_000

/** So many of the most popular hits are put in order; with more, those beyond follow by popularity. */
const window = 200

/** A page of a search among one kind, best first. */
export async function find(
  db: Db,
  kind: SearchKind,
  search: { query: SearchQuery; days: number[]; page: { limit: number; offset: number } },
): Promise<SearchResult> {
  const plan = await planSearch(db, kind, search.query, search.days)
  if (plan === null) return { ids: [], total: 0 }
  const title = titleOf(kind, search.query)
  const { offset, limit } = search.page
  const leading = await findHits(db, plan, window + 1)
  if (leading.length <= window) {
    const ids = rank(leading, title).map((hit) => hit.id)
    return { ids: ids.slice(offset, offset + limit), total: ids.length }
  }
  const others =
    title.length === 0
      ? []
      : [
          await findHits(db, onlyNamed(plan, title), window),
          await findHits(db, onlyWholeWords(plan), window),
        ]
  const ranked = rank(distinct([leading, ...others].flat()), title)
  const docids = await findDocids(db, plan, reach)
  const known = new Set(ranked.map((hit) => hit.docid))
  const rest = docids.filter((docid) => !known.has(docid))
  const order = [...ranked.map((hit) => hit.docid), ...rest].slice(0, reach)
  const page = order.slice(offset, offset + limit)
  const ids = new Map(ranked.map((hit) => [hit.docid, hit.id]))
  const more = await idsOfDocids(
    db,
    kind,
    page.filter((docid) => !ids.has(docid)),
  )
  return {
    ids: page.flatMap((docid) => ids.get(docid) ?? more.get(docid) ?? []),
    total: order.length,
  }
}

/** The number of the most popular document that fits, or infinity. */
export async function leader(
  db: Db,
  kind: SearchKind,
  { query, days }: { query: SearchQuery; days: number[] },
): Promise<number> {
  const plan = await planSearch(db, kind, query, days)
  if (plan === null) return Number.POSITIVE_INFINITY
  const [docid = Number.POSITIVE_INFINITY] = await findDocids(db, plan, 1)
  return docid
}

const distinct = (hits: SearchHit[]) => [...new Map(hits.map((hit) => [hit.docid, hit])).values()]
