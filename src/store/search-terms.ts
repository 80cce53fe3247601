import { sql } from 'kysely'
import { dialectOf } from '../db/dialect/index.ts'
import type { Db } from '../db/engine.ts'
import { chunk } from '../lib/chunk.ts'

/**
 * Adds words to the vocabulary. Words stay when the last document with them goes: whoever looks
 * one up asks the index what it finds.
 */
export async function addTerms(tx: Db, terms: ReadonlySet<string>): Promise<void> {
  // One order for all writers: two that add the same words then wait instead of blocking each other.
  for (const run of chunk([...terms].sort(), 5_000)) {
    const rows = dialectOf(tx).jsonRows(
      { term: 'text', backward: 'text' },
      run.map((term) => [term, reversed(term)]),
    )
    await sql`insert into search_term (term, backward)
      select term, backward from ${rows} where true on conflict do nothing`.execute(tx)
  }
}

const reversed = (term: string) => [...term].reverse().join('')
