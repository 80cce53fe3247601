import { sql } from 'kysely'
import { dialectOf } from '../db/dialect/index.ts'
import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'

/**
 * Adds words to the vocabulary. Words stay when the last document with them goes: whoever looks
 * one up asks the index what it finds.
 */
export async function addTerms(tx: Db, terms: ReadonlySet<string>): Promise<void> {
  // In order: neighbours in the vocabulary share pages.
  for (const run of statementRuns(tx, [...terms].sort(), 5_000)) {
    const rows = dialectOf(tx).givenRows(
      { term: 'text', backward: 'text' },
      run.map((term) => [term, reversed(term)]),
    )
    await sql`insert into search_term (term, backward)
      select term, backward from ${rows} where true on conflict do nothing`.execute(tx)
  }
}

/** Whether the vocabulary has the word, or one that begins with it. */
export async function hasTerm(db: Db, word: string, isPrefix: boolean): Promise<boolean> {
  const row = await db
    .selectFrom('search_term')
    .select('term')
    .where('term', '>=', word)
    .where('term', '<=', isPrefix ? after(word) : word)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Words that begin or end like a word: one slip leaves one half of it as it is, and two mostly
 * leave its first or its last third, so the word that was meant is among them.
 */
export async function alikeTerms(
  db: Db,
  word: string,
  { slips, isPrefix }: { slips: number; isPrefix: boolean },
): Promise<string[]> {
  const letters = [...word]
  const kept = Math.max(1, Math.floor((letters.length - 1) / (slips + 1)))
  const head = letters.slice(0, kept).join('')
  const tail = reversed(letters.slice(kept * slips + 1).join(''))
  const { rows } = await sql<{ term: string }>`
    select term from search_term
    where term between ${head} and ${after(head)} and length(term) >= ${letters.length - slips}
      ${isPrefix ? sql`` : sql`and length(term) <= ${letters.length + slips}`}
    union
    select term from search_term
    where backward between ${tail} and ${after(tail)}
      and length(term) between ${letters.length - slips} and ${letters.length + slips}`.execute(db)
  return rows.map(({ term }) => term)
}

const reversed = (word: string) => [...word].reverse().join('')

/** The end of the range of words that begin with a word. */
const after = (word: string) => `${word}\u{10ffff}`
