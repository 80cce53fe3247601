import { sql } from 'kysely'
import type { Db } from '../engine.ts'
import type { Dialect } from './dialect.ts'
import { postgresArray } from './postgres-array.ts'
import { postgresRows } from './postgres-rows.ts'
import { postgresUpsert } from './postgres-upsert.ts'
import { postgresWords } from './postgres-words.ts'

export const postgres: Dialect = {
  givenRows: postgresRows,
  upsert: postgresUpsert,
  isAmong: (column, ids) => sql`${sql.ref(column)} = any(${postgresArray(ids)}::text[])`,
  async prepareBulk(db) {
    // Words that wait in a list and are sorted into the index together take a third of the time.
    for (const name of await wordIndexes(db)) {
      await sql`alter index ${sql.ref(name)} set (fastupdate = on, gin_pending_list_limit = 16384)`.execute(
        db,
      )
    }
  },
  async takeTurn(tx, name) {
    await sql`select pg_advisory_xact_lock(hashtext(${`${name} `} || current_schema()))`.execute(tx)
  },
  async settle(db) {
    const indexes = await wordIndexes(db)
    await Promise.all([...indexes.map((name) => sortIn(db, name)), lookAtTables(db)])
  },
  words: postgresWords,
}

/** A rough look at what tables hold is enough; the server takes a closer one by itself, later. */
async function lookAtTables(db: Db): Promise<void> {
  // A table of partitions would have each of them looked at twice, and nothing asks for the whole.
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind = 'r'`.execute(db)
  await db.transaction().execute(async (tx) => {
    await sql`set local default_statistics_target = 20`.execute(tx)
    await sql`analyze ${sql.join(rows.map(({ name }) => sql.table(name)))}`.execute(tx)
  })
}

/** Names of the indexes that hold words. */
async function wordIndexes(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select indexname as name from pg_indexes
    where schemaname = current_schema() and indexdef like '% USING gin %'`.execute(db)
  return rows.map(({ name }) => name)
}

/** Sorts the words that wait into their index; from now on none wait. */
async function sortIn(db: Db, index: string): Promise<void> {
  await sql`alter index ${sql.ref(index)} set (fastupdate = off)`.execute(db)
  await sql`select gin_clean_pending_list(${index}::regclass)`.execute(db)
}
