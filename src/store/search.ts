import { dialectOf } from '../db/dialect/index.ts'
import type { WordMatch } from '../db/dialect/word-match.ts'
import type { Db } from '../db/engine.ts'
import type { SearchHit, SearchKind, SearchQuery, SearchTerm } from '../model/search.ts'
import { endOfDocids } from './search-docid.ts'
import { isHipster, matchOf, named } from './search-match.ts'
import { readText } from './search-words.ts'

/** A query as it is put to one kind: a condition on words, perhaps among a range of documents. */
export type SearchPlan = {
  kind: SearchKind
  match: WordMatch
  docids?: { from: number; to: number }
}

/**
 * Works out what a query means for a kind.
 * @param days the last days that count as new, yyyymmdd
 * @returns null when a filter says nothing about this kind, so that nothing of it can be found
 */
export async function planSearch(
  db: Db,
  kind: SearchKind,
  query: SearchQuery,
  days: number[],
): Promise<SearchPlan | null> {
  const match = matchOf(kind, query, days)
  if (match === null) return null
  const wanted = query.all.some(isHipster)
  const unwanted = kind === 'album' && query.none.some(isHipster)
  if (!wanted && !unwanted) return { kind, match }
  const border = await leastPopular(db, kind)
  const docids = { from: wanted ? border : 0, to: unwanted ? border - 1 : endOfDocids }
  return { kind, match, docids }
}

/** How far a search can be paged through; the public API ends there, so totals do too. */
export const reach = 1_000

/**
 * The most popular documents that fit, and how many do.
 * @param countTo where counting stops; 0 where many are known to fit and nobody asks how many
 */
export async function findHits(
  db: Db,
  { kind, ...search }: SearchPlan,
  limit: number,
  countTo: number = reach,
): Promise<{ hits: SearchHit[]; total: number }> {
  const { words } = dialectOf(db)
  const { entries, total } = await words.find(db, kind, { ...search, limit, countTo })
  return { hits: entries.map(readText), total }
}

/** Numbers of the most popular documents that fit. */
export function findDocids(db: Db, { kind, ...search }: SearchPlan, limit: number) {
  return dialectOf(db).words.findDocids(db, kind, { ...search, limit })
}

/** The plan for those of its documents that the title is the whole name of. */
export const onlyNamed = (plan: SearchPlan, title: SearchTerm[]): SearchPlan => ({
  ...plan,
  match: named(plan.match, title),
})

/** Ids of documents by their numbers. */
export async function idsOfDocids(
  db: Db,
  kind: SearchKind,
  docids: number[],
): Promise<Map<number, string>> {
  if (docids.length === 0) return new Map()
  const rows = await db
    .selectFrom('search_doc')
    .select(['docid', 'id'])
    .where('kind', '=', kind)
    .where('docid', 'in', docids)
    .execute()
  return new Map(rows.map(({ docid, id }) => [docid, id]))
}

/** The number at which the least popular tenth of a kind begins. */
async function leastPopular(db: Db, kind: SearchKind): Promise<number> {
  const docs = db.selectFrom('search_doc').where('kind', '=', kind)
  const { total } = await docs
    .select((eb) => eb.fn.countAll().as('total'))
    .executeTakeFirstOrThrow()
  const tenth = Math.ceil(Number(total) / 10)
  const row = await docs
    .select('docid')
    .orderBy('docid', 'desc')
    .limit(1)
    .offset(Math.max(0, tenth - 1))
    .executeTakeFirst()
  return row?.docid ?? endOfDocids
}
