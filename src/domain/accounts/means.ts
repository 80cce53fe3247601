import type { Changes, Writer } from '../../db/changes.ts'
import type { Db } from '../../db/engine.ts'
import type { Clock } from '../../lib/clock.ts'
import type { RandomBytes } from '../../lib/secret.ts'

/** What the accounts rules work with; a context has all of it. */
export type Means = {
  readonly db: Db
  readonly changes: Changes
  readonly clock: Clock
  readonly random: RandomBytes
}

/** What those of the rules work with that only write. */
export type WritingMeans = Pick<Means, 'clock' | 'random'> & { readonly changes: Writer }
