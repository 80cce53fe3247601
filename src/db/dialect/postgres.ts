import type { Dialect } from './dialect.ts'
import { postgresRows } from './postgres-rows.ts'
import { postgresWords } from './postgres-words.ts'

export const postgres: Dialect = {
  lockRow: (query) => query.forUpdate(),
  isUniqueViolation: (error) =>
    error instanceof Error && 'code' in error && error.code === uniqueViolation,
  jsonRows: postgresRows,
  words: postgresWords,
}

/** SQLSTATE unique_violation. */
const uniqueViolation = '23505'
