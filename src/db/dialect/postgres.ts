import { sql } from 'kysely'
import type { Dialect } from './dialect.ts'
import { postgresRows } from './postgres-rows.ts'
import { postgresWords } from './postgres-words.ts'

export const postgres: Dialect = {
  jsonRows: postgresRows,
  // The server writes its log and its pages in the background as it is.
  prepareBulk: async () => {},
  async takeTurn(tx, name) {
    await sql`select pg_advisory_xact_lock(hashtext(${`${name} `} || current_schema()))`.execute(tx)
  },
  async settle(db) {
    const { rows } = await sql<{ name: string }>`select tablename as name
      from pg_tables where schemaname = current_schema()`.execute(db)
    await sql`analyze ${sql.join(rows.map(({ name }) => sql.table(name)))}`.execute(db)
  },
  words: postgresWords,
}
