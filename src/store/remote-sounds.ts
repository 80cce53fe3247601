import type { Db } from '../db/engine.ts'
import type { RemoteSound } from '../model/podcasts.ts'
import { unknownLengthMs } from './durations.ts'

/** Where the sound of an episode is on the web; undefined when it did not come from a feed. */
export async function findRemoteSound(db: Db, episodeId: string): Promise<RemoteSound | undefined> {
  const row = await db
    .selectFrom('episode')
    .leftJoin('feed_episode', 'feed_episode.episode_id', 'episode.id')
    .select(['episode.audio_url', 'episode.duration_ms', 'feed_episode.mime_type'])
    .where('episode.id', '=', episodeId)
    .where('episode.audio_url', '!=', '')
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    url: row.audio_url,
    mediaType: row.mime_type ?? '',
    durationMs: row.duration_ms || unknownLengthMs,
  }
}
