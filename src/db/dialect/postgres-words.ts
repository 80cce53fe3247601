import { type RawBuilder, sql } from 'kysely'
import { allOf } from '../../lib/all-of.ts'
import type { Db } from '../engine.ts'
import type { FoundEntry, WordEntry, WordIndex, WordSearch } from './dialect.ts'
import { postgresRows } from './postgres-rows.ts'
import type { WordField, WordMatch } from './word-match.ts'

/**
 * Words in a `tsvector` of each document, written out by us instead of by a text search
 * configuration, so that both engines hold the very same words. Fields are weights. Each kind is a
 * partition, so that the planner knows how common a word is in it.
 */
export const postgresWords: WordIndex = {
  async create(db) {
    const text = sql`text collate "C" not null`
    await sql`create table search_doc (
      kind ${text}, docid bigint not null, id ${text}, text ${text}, rest ${text},
      words tsvector not null,
      constraint search_doc_pk primary key (kind, docid)) partition by list (kind)`.execute(db)
  },

  async addKinds(db, kinds) {
    for (const kind of kinds) {
      const partition = sql.ref(`search_${kind}`)
      await sql`create table ${partition} partition of search_doc
        for values in (${sql.lit(kind)})`.execute(db)
      await sql`create index ${sql.ref(indexOf(kind))} on ${partition}
        using gin (words) with (gin_pending_list_limit = 16384)`.execute(db)
    }
  },

  async insert(tx, kind, entries) {
    const rows = postgresRows(columns, entries.map(toRow))
    // The index keeps what is new in a list at first, which every search would have to read. Sorted in
    // together, the words of many documents cost a quarter of what they do one by one.
    await allOf([
      sql`insert into search_doc (kind, docid, id, text, rest, words)
        select ${kind}, docid, id, text, rest, words::tsvector from ${rows}`.execute(tx),
      sql`select gin_clean_pending_list(${sql.lit(indexOf(kind))}::regclass)`.execute(tx),
    ])
  },

  async remove(tx, kind, docids) {
    await sql`delete from search_doc where ${isKind(kind)} and docid = any(${docids})`.execute(tx)
  },

  async find(db, kind, { countTo, ...search }) {
    if (countTo === 0) return { entries: await firstOfMany(db, kind, search), total: 0 }
    const { rows } = await sql<FoundEntry & { total: number }>`
      with fitting as materialized (${gathered(kind, search)})
      select docid, id, text, count(*) over () as total
      from (select * from fitting limit ${countTo}) as hit
      order by docid limit ${search.limit}`.execute(db)
    const total = rows[0]?.total ?? 0
    const entries = total < countTo ? rows : await firstOfMany(db, kind, search)
    return { entries, total }
  },

  async findDocids(db, kind, search) {
    const entries = await firstOfMany(db, kind, search)
    return entries.map(({ docid }) => docid)
  },
}

/**
 * The first documents that fit, when they are many: then they are soon found by looking through
 * documents in order. When they are not, all that fit are gathered and sorted.
 */
async function firstOfMany(db: Db, kind: string, search: WordSearch): Promise<FoundEntry[]> {
  const { rows } = await sql<FoundEntry>`select docid, id, text
    from (select docid, id, text, words from search_doc where ${isAmong(kind, search)}
      order by docid limit ${lookedThrough}) as doc
    where ${fits(search)} order by docid limit ${search.limit}`.execute(db)
  if (rows.length === search.limit) return rows
  const { rows: sorted } = await sql<FoundEntry>`
    with fitting as materialized (${gathered(kind, search)})
    select docid, id, text from fitting order by docid limit ${search.limit}`.execute(db)
  return sorted
}

const lookedThrough = 5_000

/**
 * The documents that fit. Left to itself, the planner would rather look through all documents until
 * it has as many as are asked for, which costs more than it thinks. It plans what is materialized as
 * if all were wanted, and the server still ends when there are enough.
 */
const gathered = (kind: string, search: WordSearch) => sql`select docid, id, text from search_doc
  where ${isAmong(kind, search)} and ${fits(search)}`

const fits = ({ match }: WordSearch): RawBuilder<boolean> =>
  sql`words @@ ${toTsQuery(match)}::tsquery`

const isAmong = (kind: string, { docids }: WordSearch): RawBuilder<boolean> =>
  docids === undefined
    ? isKind(kind)
    : sql`${isKind(kind)} and docid between ${docids.from} and ${docids.to}`

/** Written into the text, so that the planner only thinks of the partition. */
const isKind = (kind: string): RawBuilder<boolean> => sql`kind = ${sql.lit(kind)}`

const indexOf = (kind: string) => `search_${kind}_words`

const columns = { docid: 'int', id: 'text', text: 'text', rest: 'text', words: 'text' } as const

const toRow = ({ docid, id, text, rest, fields, keys }: WordEntry) => [
  docid,
  id,
  text,
  rest,
  toTsVector(fields, keys),
]

const weights: Record<WordField, string> = { name: 'A', artists: 'B', album: 'C', extra: 'D' }

function toTsVector(fields: WordEntry['fields'], keys: string[]): string {
  const places = new Map<string, string[]>()
  let position = 0
  for (const field of ['name', 'artists', 'album', 'extra'] as const) {
    for (const value of fields[field]) {
      for (const word of value) {
        const at = `${++position}${weights[field]}`
        const known = places.get(word)
        if (known === undefined) places.set(word, [at])
        else known.push(at)
      }
      // A hole that no phrase reaches across.
      position++
    }
  }
  const words = [...places].map(([word, at]) => `${lexeme(word)}:${at.join(',')}`)
  return [...words, ...keys.map(lexeme)].join(' ')
}

/** The condition in the query language of `tsquery`; every word in quotes, so none is an operator. */
function toTsQuery(match: WordMatch): string {
  if (match.op === 'but') return `(${toTsQuery(match.match)} & !(${toTsQuery(match.not)}))`
  if (match.op !== 'term') {
    return `(${match.of.map(toTsQuery).join(match.op === 'and' ? ' & ' : ' | ')})`
  }
  const weight = match.field === undefined ? '' : weights[match.field]
  const last = match.tokens.length - 1
  const words = match.tokens.map((word, at) => {
    const flags = (match.isPrefix && at === last ? '*' : '') + weight
    return flags === '' ? lexeme(word) : `${lexeme(word)}:${flags}`
  })
  return words.length === 1 ? words.join() : `(${words.join(' <-> ')})`
}

const lexeme = (word: string) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
