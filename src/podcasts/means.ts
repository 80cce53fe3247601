import type { Changes } from '../db/changes.ts'
import type { Db } from '../db/engine.ts'
import type { Clock } from '../lib/clock.ts'

/** What podcasts work with; a context has all of it. */
export type PodcastMeans = {
  db: Db
  changes: Changes
  clock: Clock
  /** The data folder: ledgers go into `podcasts/` in it. */
  folder: string
  config: {
    /** Minutes between two looks at a feed. */
    podcast_refresh: number
    allow_private_feeds: boolean
  }
}
