import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'
import type { FeedEpisode, PodcastFeed } from '../model/podcasts.ts'
import { upsert } from './catalog-writes.ts'

/** Every podcast feed, in the order they were added. */
export async function listFeeds(db: Db): Promise<PodcastFeed[]> {
  const rows = await feedRows(db).orderBy('added_at').orderBy('id').execute()
  return rows.map(toFeed)
}

/** The feed of a show. */
export async function findFeed(db: Db, id: string): Promise<PodcastFeed | undefined> {
  const row = await feedRows(db).where('id', '=', id).executeTakeFirst()
  return row && toFeed(row)
}

/** Stores a feed in place of what was stored of it. */
export async function saveFeed(db: Db, feed: PodcastFeed): Promise<void> {
  const row = {
    id: feed.id,
    url: feed.url,
    type: feed.type,
    etag: feed.etag,
    last_modified: feed.lastModified,
    digest: feed.digest,
    added_at: feed.addedAt,
    checked_at: feed.checkedAt,
    changed_at: feed.changedAt,
    due_at: feed.dueAt,
    failures: feed.failures,
    problem: feed.problem,
    skipped: feed.skipped,
  }
  await upsert(db, 'podcast_feed', ['id'], [row])
}

/**
 * Feeds whose time has come, taken by whoever asks first: until `until` nobody else is given them.
 * Has to run inside a transaction.
 */
export async function takeDueFeeds(
  tx: Db,
  { now, until, limit }: { now: number; until: number; limit: number },
): Promise<PodcastFeed[]> {
  const due = await feedRows(tx)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  const taken: PodcastFeed[] = []
  for (const row of due) {
    const { numUpdatedRows } = await tx
      .updateTable('podcast_feed')
      .set({ due_at: until })
      .where('id', '=', row.id)
      .where('due_at', '<=', now)
      .executeTakeFirst()
    if (numUpdatedRows > 0n) taken.push(toFeed(row))
  }
  return taken
}

/** Stops following a feed; what came from it stays. */
export async function deleteFeed(db: Db, id: string): Promise<void> {
  await db.deleteFrom('podcast_feed').where('id', '=', id).execute()
}

/** Which of these guids a show has episodes for. */
export async function knownGuids(
  db: Db,
  showId: string,
  guids: readonly string[],
): Promise<Set<string>> {
  const known = new Set<string>()
  for (const run of statementRuns(db, [...new Set(guids)])) {
    const rows = await db
      .selectFrom('feed_episode')
      .select('guid')
      .where('show_id', '=', showId)
      .where('guid', 'in', run)
      .execute()
    for (const { guid } of rows) known.add(guid)
  }
  return known
}

/** Stores what feeds say of episodes beyond the Web API, in place of what was stored. */
export async function saveFeedEpisodes(db: Db, episodes: readonly FeedEpisode[]): Promise<void> {
  const rows = episodes.map((episode) => ({
    episode_id: episode.episodeId,
    show_id: episode.showId,
    guid: episode.guid,
    season: episode.season,
    number: episode.number,
    type: episode.type,
    link: episode.link,
    mime_type: episode.mimeType,
    bytes: episode.bytes,
    transcripts: JSON.stringify(episode.transcripts),
    chapters: JSON.stringify(episode.chapters),
    chapters_url: episode.chaptersUrl,
  }))
  await upsert(db, 'feed_episode', ['episode_id'], rows)
}

/** What the feed of an episode said of it; undefined when it came from elsewhere. */
export async function findFeedEpisode(db: Db, episodeId: string): Promise<FeedEpisode | undefined> {
  const row = await db
    .selectFrom('feed_episode')
    .select([
      'episode_id',
      'show_id',
      'guid',
      'season',
      'number',
      'type',
      'link',
      'mime_type',
      'bytes',
      'transcripts',
      'chapters',
      'chapters_url',
    ])
    .where('episode_id', '=', episodeId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    episodeId: row.episode_id,
    showId: row.show_id,
    guid: row.guid,
    season: row.season,
    number: row.number,
    type: row.type as FeedEpisode['type'],
    link: row.link,
    mimeType: row.mime_type,
    bytes: row.bytes,
    transcripts: JSON.parse(row.transcripts),
    chapters: JSON.parse(row.chapters),
    chaptersUrl: row.chapters_url,
  }
}

const feedRows = (db: Db) =>
  db
    .selectFrom('podcast_feed')
    .select([
      'id',
      'url',
      'type',
      'etag',
      'last_modified as lastModified',
      'digest',
      'added_at as addedAt',
      'checked_at as checkedAt',
      'changed_at as changedAt',
      'due_at as dueAt',
      'failures',
      'problem',
      'skipped',
    ])

const toFeed = (row: Omit<PodcastFeed, 'type'> & { type: string }): PodcastFeed => ({
  ...row,
  type: row.type === 'serial' ? 'serial' : 'episodic',
})
