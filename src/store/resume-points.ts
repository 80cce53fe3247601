import type { Db } from '../db/engine.ts'
import type { ResumePoint } from '../model/spoken.ts'

/** All that a user has begun or heard, by episode or chapter. */
export type ResumePoints = { points: ReadonlyMap<string, ResumePoint>; bytes: number }

/** How far a user has heard everything they ever began. */
export async function loadResumePoints(db: Db, userId: string): Promise<ResumePoints> {
  const rows = await db
    .selectFrom('resume_point')
    .select(['episode_id', 'position_ms', 'fully_played'])
    .where('user_id', '=', userId)
    .execute()
  const points = new Map(
    rows.map((row) => [
      row.episode_id,
      { fullyPlayed: row.fully_played === 1, positionMs: row.position_ms },
    ]),
  )
  return { points, bytes: 200 + rows.length * bytesPerPoint }
}

/** A 22-character string, its slot and a small object. */
const bytesPerPoint = 140

/** How far a user has heard one episode, or undefined when they never began it. */
export async function findResumePoint(
  db: Db,
  userId: string,
  episodeId: string,
): Promise<ResumePoint | undefined> {
  const row = await db
    .selectFrom('resume_point')
    .select(['position_ms', 'fully_played'])
    .where('user_id', '=', userId)
    .where('episode_id', '=', episodeId)
    .executeTakeFirst()
  return row && { fullyPlayed: row.fully_played === 1, positionMs: row.position_ms }
}

/** Notes how far a user has heard an episode, in place of what was noted before. */
export async function saveResumePoint(
  db: Db,
  point: ResumePoint & { userId: string; episodeId: string; now: number },
): Promise<void> {
  await db
    .insertInto('resume_point')
    .values({
      user_id: point.userId,
      episode_id: point.episodeId,
      position_ms: point.positionMs,
      fully_played: point.fullyPlayed ? 1 : 0,
      updated_at: point.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'episode_id']).doUpdateSet((eb) => ({
        position_ms: eb.ref('excluded.position_ms'),
        fully_played: eb.ref('excluded.fully_played'),
        updated_at: eb.ref('excluded.updated_at'),
      })),
    )
    .execute()
}
