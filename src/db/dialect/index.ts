import type { Db } from '../engine.ts'
import { engineOf, givesWay } from '../engine-of.ts'
import type { Dialect } from './dialect.ts'
import { postgres } from './postgres.ts'
import { postgresInSmallSteps } from './postgres-in-small-steps.ts'
import { sqlite } from './sqlite.ts'

/** What the engine behind a handle does its own way. */
export function dialectOf(db: Db): Dialect {
  if (engineOf(db) === 'sqlite') return sqlite
  return givesWay(db) ? postgresInSmallSteps : postgres
}
