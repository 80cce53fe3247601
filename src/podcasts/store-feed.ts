import { writeSpoken } from '../domain/spoken/write-spoken.ts'
import type { PodcastFeed } from '../model/podcasts.ts'
import { knownGuids, saveFeed, saveFeedEpisodes } from '../store/podcast-feeds.ts'
import type { Feed } from './feed.ts'
import { writeLedger } from './ledger.ts'
import type { PodcastMeans } from './means.ts'
import { recordsOf } from './records.ts'

/** How many episodes were read, how many of them are new, and how many items are none. */
export type FeedCounts = { episodes: number; created: number; skipped: number }

/**
 * Puts what a feed says into the catalog, and notes that it was read. Episodes that are no longer
 * in the feed stay: somebody may have saved them.
 */
export async function storeFeed(
  means: PodcastMeans,
  feed: Feed,
  { to, fallbackName }: { to: PodcastFeed; fallbackName: string },
): Promise<FeedCounts> {
  const { show, episodes, extras, ledger } = recordsOf(feed, {
    showId: to.id,
    fallbackName,
    allowPrivate: means.config.allow_private_feeds,
  })
  const known = await means.changes.write(async (tx, touch) => {
    const guids = extras.map(({ guid }) => guid)
    const before = await knownGuids(tx, to.id, guids)
    const batch = { rank: 'full' as const, shows: [show], episodes, audiobooks: [], chapters: [] }
    await writeSpoken(tx, touch, batch)
    await saveFeedEpisodes(tx, extras)
    await saveFeed(tx, { ...to, type: feed.type, skipped: ledger.length })
    return before.size
  })
  await writeLedger(means.folder, to, ledger)
  return { episodes: episodes.length, created: episodes.length - known, skipped: ledger.length }
}
