import { chunk } from '../../lib/chunk.ts'
import type { Dialect } from './dialect.ts'
import { postgres } from './postgres.ts'

/**
 * For work that gives way: PostgreSQL works for it as eagerly as for anybody, so it is asked for little
 * at a time, for half a millisecond or so (ADR 0109).
 */
export const postgresInSmallSteps: Dialect = {
  ...postgres,
  mostNamed: 64,
  async upsert(tx, { rows, ...to }) {
    for (const run of chunk(rows, mostWritten)) await postgres.upsert(tx, { ...to, rows: run })
  },
  words: {
    ...postgres.words,
    async insert(tx, kind, entries) {
      for (const run of chunk(entries, mostWritten)) await postgres.words.insert(tx, kind, run)
    },
  },
}

/** Rows and documents go into several indexes each. */
const mostWritten = 12
