import { chunk } from '../lib/chunk.ts'
import { dialectOf } from './dialect/index.ts'
import type { Db } from './engine.ts'

/**
 * Splits what is to be named or written into runs of which each is one statement: engines bound how
 * many parameters it has, and work that gives way (ADR 0109) bounds how long it takes.
 * @param most how many a statement takes where nothing else limits it
 */
export const statementRuns = <T>(db: Db, items: readonly T[], most = 500): T[][] =>
  chunk(items, Math.min(most, dialectOf(db).mostNamed))
