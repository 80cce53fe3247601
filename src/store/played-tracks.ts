import { sql } from 'kysely'
import { dialectOf } from '../db/dialect/index.ts'
import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'
import type { TimeRange } from '../model/taste.ts'

/** What plays add to a track: how many they are, and a sum for each window. */
export type Played = { plays: number } & Record<TimeRange, number>

/** Adds to what the tracks have been played by a user so far. */
export async function addPlayed(
  tx: Db,
  userId: string,
  tracks: ReadonlyMap<string, Played>,
): Promise<void> {
  // In one order, so that two who write the same rows wait for each other and never in a ring.
  const rows = [...tracks].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const run of statementRuns(tx, rows, 5_000)) {
    const given = dialectOf(tx).givenRows(
      columns,
      run.map(([id, sums]) => [id, sums.plays, sums.short_term, sums.medium_term, sums.long_term]),
    )
    await sql`insert into played_track
      (user_id, track_id, plays, short_term, medium_term, long_term)
      select ${userId}, track_id, plays, short_term, medium_term, long_term from ${given} where true
      on conflict (user_id, track_id) do update set
        plays = played_track.plays + excluded.plays,
        short_term = played_track.short_term + excluded.short_term,
        medium_term = played_track.medium_term + excluded.medium_term,
        long_term = played_track.long_term + excluded.long_term`.execute(tx)
  }
}

const columns = {
  track_id: 'text',
  plays: 'int',
  short_term: 'real',
  medium_term: 'real',
  long_term: 'real',
} as const

/** The tracks a user played most in a window, most first, with the sums of their plays. */
export async function mostPlayed(
  db: Db,
  { userId, range, limit }: { userId: string; range: TimeRange; limit: number },
): Promise<{ id: string; sum: number }[]> {
  return db
    .selectFrom('played_track')
    .select(['track_id as id', `${range} as sum`])
    .where('user_id', '=', userId)
    .orderBy(range, 'desc')
    .limit(limit)
    .execute()
}
