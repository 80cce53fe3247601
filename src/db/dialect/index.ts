import type { Db } from '../engine.ts'
import { engineOf } from '../engine-of.ts'
import type { Dialect } from './dialect.ts'
import { postgres } from './postgres.ts'
import { sqlite } from './sqlite.ts'

/** What the engine behind a handle does its own way. */
export const dialectOf = (db: Db): Dialect => (engineOf(db) === 'sqlite' ? sqlite : postgres)
