import { type RawBuilder, sql } from 'kysely'
import type { FoundEntry, WordEntry, WordIndex, WordSearch } from './dialect.ts'
import { postgresRows } from './postgres-rows.ts'
import type { WordField, WordMatch } from './word-match.ts'

/**
 * Words in a `tsvector` of each document, written out by us instead of by a text search
 * configuration, so that both engines hold the very same words. Fields are weights.
 */
export const postgresWords: WordIndex = {
  async create(db, kinds) {
    await sql`alter table search_doc add column words tsvector not null`.execute(db)
    for (const kind of kinds) {
      await sql`create index ${sql.ref(`search_${kind}`)} on search_doc using gin (words) with (fastupdate = off)
        where kind = ${sql.lit(kind)}`.execute(db)
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

  async find(db, kind, search) {
    const { rows } = await sql<FoundEntry>`select docid, id, text
      from search_doc where ${matches(kind, search)}`.execute(db)
    return rows
  },

  async findDocids(db, kind, search) {
    const { rows } = await sql<{ docid: number }>`select docid
      from search_doc where ${matches(kind, search)}`.execute(db)
    return rows.map(({ docid }) => docid)
  },

  async count(db, kind, search) {
    const { rows } = await sql<{ total: number }>`select count(*) as total from
      (select 1 from search_doc where ${fits(kind, search)} limit ${search.limit}) as hit`.execute(
      db,
    )
    return rows[0]?.total ?? 0
  },
}

const matches = (kind: string, search: WordSearch) =>
  sql`${fits(kind, search)} order by docid limit ${search.limit}`

const fits = (kind: string, { match, docids }: WordSearch) => sql`
  ${isKind(kind)} and words @@ ${toTsQuery(match)}::tsquery
  ${docids === undefined ? sql`` : sql`and docid between ${docids.from} and ${docids.to}`}`

/** Written into the text, so that the planner recognises the index of the kind. */
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
