import { sql } from 'kysely'
import type { Db } from '../engine.ts'
import type { Dialect } from './dialect.ts'
import { postgresArray } from './postgres-array.ts'
import { postgresRows } from './postgres-rows.ts'
import { postgresUpsert } from './postgres-upsert.ts'
import { postgresWords } from './postgres-words.ts'

export const postgres: Dialect = {
  mostNamed: Number.POSITIVE_INFINITY,
  givenRows: postgresRows,
  upsert: postgresUpsert,
  isAmong: (column, ids) => sql`${sql.ref(column)} = any(${postgresArray(ids)}::text[])`,
  // Nothing is put off: words are sorted into their index with each batch (`postgres-words.ts`).
  prepareBulk: async () => {},
  async takeTurn(tx, name) {
    await sql`select pg_advisory_xact_lock(hashtext(${`${name} `} || current_schema()))`.execute(tx)
  },
  settle: lookAtTables,
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
