import { sql } from 'kysely'
import type { WordEntry } from '../db/dialect/dialect.ts'
import { dialectOf } from '../db/dialect/index.ts'
import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'
import { allOf } from '../lib/all-of.ts'
import type { SearchDoc, SearchKind } from '../model/search.ts'
import { docidOf } from './search-docid.ts'
import { addTerms } from './search-terms.ts'
import { termsOf, toEntry } from './search-words.ts'

/** A document in the form in which it is kept. */
export type IndexEntry = WordEntry & { kind: SearchKind }

export const entryOf = (doc: SearchDoc): IndexEntry => ({
  kind: doc.kind,
  ...toEntry(doc, docidOf(doc.popularity, doc.id)),
})

/**
 * Puts documents into the search index, in place of those with the same kind and id. Documents that
 * are there just so cost one look. Has to run inside a transaction.
 */
export const indexDocs = (tx: Db, docs: SearchDoc[]): Promise<void> =>
  indexEntries(tx, docs.map(entryOf))

/** `indexDocs` for bulk work, which makes entries of documents while a server stores the last. */
export async function indexEntries(tx: Db, entries: IndexEntry[]): Promise<void> {
  if (entries.length === 0) return
  await dialectOf(tx).takeTurn(tx, turn)
  const terms = new Set<string>()
  const indexKind = async (kind: SearchKind, ofKind: IndexEntry[]) => {
    // Two documents of one id would both be new: the later one counts.
    const latest = [...new Map(ofKind.map((entry) => [entry.id, entry])).values()]
    for (const run of statementRuns(tx, latest, batchSize)) {
      for (const { text } of await indexRun(tx, kind, run)) {
        for (const term of termsOf(text)) terms.add(term)
      }
    }
  }
  // None waits for another: while a server stores one kind, the next is made ready for it.
  const kinds = Map.groupBy(entries, (entry) => entry.kind)
  await allOf([...kinds].map(([kind, ofKind]) => indexKind(kind, ofKind)))
  await addTerms(tx, terms)
}

/** Takes documents out of the search index. Has to run inside a transaction. */
export async function removeDocs(tx: Db, kind: SearchKind, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await dialectOf(tx).takeTurn(tx, turn)
  for (const run of statementRuns(tx, [...new Set(ids)], batchSize)) {
    const stored = await storedDocs(tx, kind, run)
    await replace(tx, kind, [...stored.values()], [])
  }
}

/** Two that index the same new entity would both find that it is not there yet. */
const turn = 'search index'

/** As many as one statement is given as JSON. */
const batchSize = 5_000

type StoredDoc = { docid: number; id: string; text: string; rest: string }

/** @returns what was not there just so */
async function indexRun(tx: Db, kind: SearchKind, wanted: WordEntry[]): Promise<WordEntry[]> {
  const ids = wanted.map(({ id }) => id)
  const stored = await storedDocs(tx, kind, ids)
  const changed = wanted.filter((entry) => !isSame(entry, stored.get(entry.id)))
  if (changed.length === 0) return changed
  const outdated = changed.flatMap(({ id }) => stored.get(id) ?? [])
  await replace(tx, kind, outdated, await numbered(tx, kind, changed))
  return changed
}

/** A number that was taken by another document was counted up, by so little that this sees past it. */
const isSame = (entry: WordEntry, stored: StoredDoc | undefined) =>
  stored !== undefined &&
  stored.docid - entry.docid >= 0 &&
  stored.docid - entry.docid < 16 &&
  stored.text === entry.text &&
  stored.rest === entry.rest

async function replace(tx: Db, kind: SearchKind, outdated: StoredDoc[], entries: WordEntry[]) {
  const { words } = dialectOf(tx)
  if (outdated.length > 0) {
    await words.remove(
      tx,
      kind,
      outdated.map(({ docid }) => docid),
    )
  }
  if (entries.length > 0) await words.insert(tx, kind, entries)
}

/** Numbers come from hashes, so among millions two may be equal: then the next free one is taken. */
async function numbered(tx: Db, kind: SearchKind, entries: WordEntry[]): Promise<WordEntry[]> {
  const given = dialectOf(tx).givenRows(
    { docid: 'int' },
    entries.map(({ docid }) => [docid]),
  )
  const { rows } = await sql<{ docid: number; id: string }>`select doc.docid, doc.id
    from ${given} cross join search_doc as doc
    where doc.kind = ${kind} and doc.docid = given.docid`.execute(tx)
  const owners = new Map(rows.map(({ docid, id }) => [docid, id]))
  return entries.map((entry) => {
    let { docid } = entry
    while ((owners.get(docid) ?? entry.id) !== entry.id) docid++
    owners.set(docid, entry.id)
    return { ...entry, docid }
  })
}

async function storedDocs(
  tx: Db,
  kind: SearchKind,
  ids: string[],
): Promise<Map<string, StoredDoc>> {
  const given = dialectOf(tx).givenRows(
    { id: 'text' },
    ids.map((id) => [id]),
  )
  // A cross join keeps SQLite, which knows nothing of the sizes, from reading the whole kind.
  const { rows } = await sql<StoredDoc>`select doc.docid, doc.id, doc.text, doc.rest
    from ${given} cross join search_doc as doc
    where doc.kind = ${kind} and doc.id = given.id`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}
