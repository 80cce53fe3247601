import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'
import type { FollowedKind, FollowedList } from '../model/library.ts'

/** Who follows, and what sort of thing: the key of everything in this file. */
export type FollowedListKey = { userId: string; kind: FollowedKind }

/** Everything of the kind that the user follows, by id ascending. */
export async function loadFollowedList(
  db: Db,
  { userId, kind }: FollowedListKey,
): Promise<FollowedList> {
  const rows = await db
    .selectFrom('follow')
    .select('target_id')
    .where('user_id', '=', userId)
    .where('kind', '=', kind)
    .orderBy('target_id')
    .execute()
  return { ids: rows.map((row) => row.target_id), bytes: 200 + rows.length * bytesPerId }
}

/** A 22-character string with its slot. */
const bytesPerId = 48

/** Who was followed last, and when. Sorted without an index: people follow hundreds, not millions. */
export async function recentFollows(
  db: Db,
  { userId, kind }: FollowedListKey,
  limit: number,
): Promise<{ id: string; followedAt: number }[]> {
  return db
    .selectFrom('follow')
    .select(['target_id as id', 'followed_at as followedAt'])
    .where('user_id', '=', userId)
    .where('kind', '=', kind)
    .orderBy('followed_at', 'desc')
    .orderBy('target_id')
    .limit(limit)
    .execute()
}

/** Follows; what is followed already stays as it is. */
export async function insertFollows(
  db: Db,
  { userId, kind }: FollowedListKey,
  ids: readonly string[],
  followedAt: number,
): Promise<void> {
  // By id, so that two transactions that follow the same ones never wait for each other in turn.
  const rows = ids.toSorted().map((id) => ({
    user_id: userId,
    kind,
    target_id: id,
    followed_at: followedAt,
  }))
  for (const run of statementRuns(db, rows)) {
    await db
      .insertInto('follow')
      .values(run)
      .onConflict((conflict) => conflict.columns(['user_id', 'kind', 'target_id']).doNothing())
      .execute()
  }
}

export async function deleteFollows(
  db: Db,
  { userId, kind }: FollowedListKey,
  ids: readonly string[],
): Promise<void> {
  for (const run of statementRuns(db, ids)) {
    await db
      .deleteFrom('follow')
      .where('user_id', '=', userId)
      .where('kind', '=', kind)
      .where('target_id', 'in', run)
      .execute()
  }
}

/** Which of the ids are followed. */
export async function followedAmong(
  db: Db,
  { userId, kind }: FollowedListKey,
  ids: readonly string[],
): Promise<Set<string>> {
  const followed = new Set<string>()
  for (const run of statementRuns(db, ids)) {
    const rows = await db
      .selectFrom('follow')
      .select('target_id')
      .where('user_id', '=', userId)
      .where('kind', '=', kind)
      .where('target_id', 'in', run)
      .execute()
    for (const row of rows) followed.add(row.target_id)
  }
  return followed
}
