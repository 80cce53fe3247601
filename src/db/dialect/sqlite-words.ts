import { sql } from 'kysely'
import type { FoundEntry, WordEntry, WordIndex, WordSearch } from './dialect.ts'
import { sqliteRows } from './sqlite-rows.ts'
import type { WordMatch } from './word-match.ts'

/**
 * Words in FTS5: a table for each kind that holds only the index (`content=''`). Its rowids are the
 * document numbers, so the first matches it yields are the lowest-numbered ones and a search can
 * stop there.
 */
export const sqliteWords: WordIndex = {
  async create(db) {
    await sql`create table search_doc (
      kind text not null, docid integer not null, id text not null, text text not null,
      rest text not null, primary key (kind, docid)) strict, without rowid`.execute(db)
  },

  async addKinds(db, kinds) {
    for (const kind of kinds) {
      // The ascii tokenizer takes every letter outside ASCII for a part of a word: the words it
      // sees were made by us, separated by spaces, and it must not have ideas of its own.
      await sql`create virtual table ${tableOf(kind)} using fts5(
        name, artists, album, extra,
        tokenize = "ascii tokenchars '=@#%~*|:'", prefix = '1 2 3',
        content = '', contentless_delete = 1)`.execute(db)
    }
  },

  async insert(tx, kind, entries) {
    // Out of order, FTS5 would flush what it gathered so far at every document.
    const inOrder = entries.toSorted((a, b) => a.docid - b.docid)
    await sql`insert into search_doc (kind, docid, id, text, rest)
      select ${kind}, docid, id, text, rest
      from ${sqliteRows(docColumns, inOrder.map(toDoc))}`.execute(tx)
    await sql`insert into ${tableOf(kind)} (rowid, name, artists, album, extra)
      select docid, name, artists, album, extra
      from ${sqliteRows(wordColumns, inOrder.map(toWords))}`.execute(tx)
  },

  async remove(tx, kind, docids) {
    const numbers = sql`(select value from json_each(${JSON.stringify(docids)}))`
    await sql`delete from ${tableOf(kind)} where rowid in ${numbers}`.execute(tx)
    await sql`delete from search_doc where kind = ${kind} and docid in ${numbers}`.execute(tx)
  },

  async find(db, kind, { countTo, ...search }) {
    // A cross join is one whose order SQLite keeps: words first, then the document of each hit.
    const { rows: entries } = await sql<FoundEntry>`select doc.docid, doc.id, doc.text
      from ${tableOf(kind)} as hit cross join search_doc as doc
        on doc.kind = ${kind} and doc.docid = hit.rowid
      where ${matches(kind, search)}`.execute(db)
    if (entries.length < search.limit) return { entries, total: entries.length }
    const { rows } = await sql<{ total: number }>`select count(*) as total
      from (select 1 from ${tableOf(kind)} as hit
        where ${matches(kind, { ...search, limit: countTo })})`.execute(db)
    return { entries, total: rows[0]?.total ?? 0 }
  },

  async findDocids(db, kind, search) {
    const { rows } = await sql<{ docid: number }>`select hit.rowid as docid
      from ${tableOf(kind)} as hit where ${matches(kind, search)}`.execute(db)
    return rows.map(({ docid }) => docid)
  },
}

const tableOf = (kind: string) => sql.table(`search_${kind}`)

const matches = (kind: string, { match, docids, limit }: WordSearch) => sql`
  hit.${sql.ref(`search_${kind}`)} match ${toFts(match)}
  ${docids === undefined ? sql`` : sql`and hit.rowid between ${docids.from} and ${docids.to}`}
  order by hit.rowid limit ${limit}`

const docColumns = { docid: 'int', id: 'text', text: 'text', rest: 'text' } as const
const toDoc = ({ docid, id, text, rest }: WordEntry) => [docid, id, text, rest]

const wordColumns = {
  docid: 'int',
  name: 'text',
  artists: 'text',
  album: 'text',
  extra: 'text',
} as const
const toWords = ({ docid, fields, keys }: WordEntry) => [
  docid,
  toColumn(fields.name),
  toColumn(fields.artists),
  toColumn(fields.album),
  toColumn([...fields.extra, ...keys.map((key) => [key])]),
]

/** Values with a word between them that no phrase contains. */
const toColumn = (values: string[][]) => values.map((words) => words.join(' ')).join(' | ')

/** The condition in the query language of FTS5; every word in quotes, so none is an operator. */
function toFts(match: WordMatch): string {
  if (match.op === 'but') return `(${toFts(match.match)} NOT ${toFts(match.not)})`
  if (match.op !== 'term')
    return `(${match.of.map(toFts).join(match.op === 'and' ? ' AND ' : ' OR ')})`
  const words = `"${match.tokens.join(' ').replaceAll('"', '""')}"`
  const term = match.isPrefix ? `${words} *` : words
  return match.field === undefined ? term : `${match.field} : ${term}`
}
