import type { Dialect } from './dialect.ts'
import { sqliteRows } from './sqlite-rows.ts'
import { sqliteWords } from './sqlite-words.ts'

export const sqlite: Dialect = {
  // Transactions take turns on the writer (see NodeSqliteDriver), so there is nothing to lock.
  lockRow: (query) => query,
  isUniqueViolation: (error) =>
    error instanceof Error && 'errcode' in error && uniqueViolations.has(Number(error.errcode)),
  jsonRows: sqliteRows,
  // Its plans follow from the indexes alone; statistics made joins slower (architecture section 4).
  settle: async () => {},
  words: sqliteWords,
}

/** Extended result codes SQLITE_CONSTRAINT_PRIMARYKEY, _UNIQUE and _ROWID. */
const uniqueViolations = new Set([1555, 2067, 2579])
