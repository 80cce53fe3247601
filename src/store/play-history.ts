import type { Db } from '../db/engine.ts'
import type { Play } from '../model/player.ts'

export async function insertPlay(tx: Db, userId: string, play: Play): Promise<void> {
  await tx
    .insertInto('play_history')
    .values({
      user_id: userId,
      played_at: play.playedAt,
      play_id: play.playId,
      uri: play.uri,
      context_uri: play.contextUri,
      started_at: play.startedAt,
      listened_ms: Math.round(play.listenedMs),
    })
    .execute()
}

export type PlayedItem = { uri: string; playedAt: number; contextUri: string }

/** A user's newest plays of one kind of item (`spotify:track:`), newest first. */
export async function recentPlays(
  db: Db,
  userId: string,
  { prefix, limit }: { prefix: string; limit: number },
): Promise<PlayedItem[]> {
  return db
    .selectFrom('play_history')
    .select(['uri', 'played_at as playedAt', 'context_uri as contextUri'])
    .where('user_id', '=', userId)
    .where('uri', '>=', prefix)
    .where('uri', '<', `${prefix}~`)
    .orderBy('played_at', 'desc')
    .orderBy('play_id', 'desc')
    .limit(limit)
    .execute()
}
