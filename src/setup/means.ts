import type { Config } from '../config-keys.ts'
import type { Changes } from '../db/changes.ts'
import type { Db } from '../db/engine.ts'
import type { Clock } from '../lib/clock.ts'
import type { RandomBytes } from '../lib/secret.ts'

/** What setting up works with; a context has all of it. */
export type SetupMeans = {
  config: Config
  db: Db
  changes: Changes
  clock: Clock
  random: RandomBytes
  folder: string
}
