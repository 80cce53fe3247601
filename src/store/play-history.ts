import { sql } from 'kysely'
import { dialectOf } from '../db/dialect/index.ts'
import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'
import type { Play } from '../model/player.ts'

/** Stores plays of a user that are not stored yet. */
export async function insertPlays(tx: Db, userId: string, plays: readonly Play[]): Promise<void> {
  for (const run of statementRuns(tx, plays, 5_000)) {
    const given = dialectOf(tx).givenRows(
      columns,
      run.map((play) => [
        play.playedAt,
        play.playId,
        play.uri,
        play.contextUri,
        play.startedAt,
        Math.round(play.listenedMs),
      ]),
    )
    await sql`insert into play_history
      (user_id, played_at, play_id, uri, context_uri, started_at, listened_ms)
      select ${userId}, played_at, play_id, uri, context_uri, started_at, listened_ms
      from ${given}`.execute(tx)
  }
}

const columns = {
  played_at: 'int',
  play_id: 'text',
  uri: 'text',
  context_uri: 'text',
  started_at: 'int',
  listened_ms: 'int',
} as const

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
