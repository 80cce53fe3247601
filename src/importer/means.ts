import type { Changes } from '../db/changes.ts'
import type { Db } from '../db/engine.ts'
import type { Clock } from '../lib/clock.ts'
import type { RandomBytes } from '../lib/secret.ts'

/** What an import works with; a context has all of it. */
export type Means = {
  db: Db
  changes: Changes
  clock: Clock
  random: RandomBytes
  /** The data folder: ledgers go into `imports/` in it. */
  folder: string
}
