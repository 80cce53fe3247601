import { type RawBuilder, sql } from 'kysely'
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
      // Without fast updates: a list of what is still to be sorted in would be read by every search.
      await sql`create index ${sql.ref(`search_${kind}_words`)} on ${partition}
        using gin (words) with (fastupdate = off)`.execute(db)
    }
  },

  async insert(tx, kind, entries) {
    const rows = postgresRows(columns, entries.map(toRow))
    await sql`insert into search_doc (kind, docid, id, text, rest, words)
      select ${kind}, docid, id, text, rest, words::tsvector from ${rows}`.execute(tx)
  },

  async remove(tx, kind, docids) {
    await sql`delete from search_doc where ${isKind(kind)} and docid = any(${docids})`.execute(tx)
  },

  async find(db, kind, { countTo, ...search }) {
    // Left to itself, the planner reads documents in order until enough of them fit, which it thinks
    // cheaper than it is. That is only right for hits too many to be gathered and sorted.
    const { rows } = await sql<FoundEntry & { total: number }>`
      select docid, id, text, count(*) over () as total
      from (select docid, id, text from search_doc where ${fits(kind, search)} limit ${countTo}) as hit
      order by docid limit ${search.limit}`.execute(db)
    const total = rows[0]?.total ?? 0
    if (total < countTo) return { entries: rows, total }
    const { rows: entries } = await sql<FoundEntry>`select docid, id, text from search_doc
      where ${fits(kind, search)} order by docid limit ${search.limit}`.execute(db)
    return { entries, total }
  },

  async findDocids(db, kind, search) {
    const { rows } = await sql<{ docid: number }>`select docid from search_doc
      where ${fits(kind, search)} order by docid limit ${search.limit}`.execute(db)
    return rows.map(({ docid }) => docid)
  },
}

const fits = (kind: string, { match, docids }: WordSearch) => sql`
  ${isKind(kind)} and words @@ ${toTsQuery(match)}::tsquery
  ${docids === undefined ? sql`` : sql`and docid between ${docids.from} and ${docids.to}`}`

/** Written into the text, so that the planner only thinks of the partition. */
const isKind = (kind: string): RawBuilder<boolean> => sql`kind = ${sql.lit(kind)}`

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
