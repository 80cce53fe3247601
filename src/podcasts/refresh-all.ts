import { listFeeds, takeDueFeeds } from '../store/podcast-feeds.ts'
import type { PodcastMeans } from './means.ts'
import { type Refreshed, refreshFeed } from './refresh-feed.ts'

/** Looks at feeds whether or not their time has come. */
export async function refreshFeeds(
  means: PodcastMeans,
  ids: readonly string[],
  onRefreshed: (id: string, refreshed: Refreshed) => void,
): Promise<void> {
  const feeds = await listFeeds(means.db)
  for (const feed of feeds.filter(({ id }) => ids.includes(id))) {
    onRefreshed(feed.id, await refreshFeed(means, feed))
  }
}

/**
 * Looks at the feeds whose time has come, each in one process only, some at a time.
 * @returns how many there were
 */
export async function refreshDue(means: PodcastMeans, signal?: AbortSignal): Promise<number> {
  let count = 0
  for (;;) {
    const now = means.clock.now()
    const taken = await means.changes.write((tx) =>
      takeDueFeeds(tx, { now, until: now + takenMs, limit: atOnce }),
    )
    if (taken.length === 0 || signal?.aborted === true) return count
    await Promise.all(taken.map((feed) => refreshFeed(means, feed)))
    count += taken.length
  }
}

/** Most of the time is spent waiting for others. */
const atOnce = 4
/** A process that ends in the middle leaves its feeds to others after this. */
const takenMs = 10 * 60_000
