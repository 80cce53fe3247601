import { sql } from 'kysely'
import type { Dialect } from './dialect.ts'
import { sqliteRows } from './sqlite-rows.ts'
import { sqliteUpsert } from './sqlite-upsert.ts'
import { sqliteWords } from './sqlite-words.ts'

export const sqlite: Dialect = {
  mostNamed: Number.POSITIVE_INFINITY,
  givenRows: sqliteRows,
  upsert: sqliteUpsert,
  isAmong: (column, ids) =>
    sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(ids)}))`,
  async prepareBulk(db) {
    // A batch writes all over the indexes: each checkpoint that is put off saves writing most of
    // the database. 16,000 pages are 64 MB.
    for (const pragma of ['synchronous = normal', 'wal_autocheckpoint = 16000']) {
      await sql.raw(`pragma ${pragma}`).execute(db)
    }
  },
  // Only one transaction writes at a time as it is.
  takeTurn: async () => {},
  // Its plans follow from the indexes alone; statistics made joins slower (architecture section 4).
  settle: async () => {},
  words: sqliteWords,
}
