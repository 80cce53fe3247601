import type { Db } from '../db/engine.ts'
import type { PlayerState } from '../model/player.ts'

export type StoredSession = { state: PlayerState; updatedAt: number }

export async function findSession(db: Db, userId: string): Promise<StoredSession | undefined> {
  const row = await db
    .selectFrom('player_session')
    .select(['state', 'updated_at as updatedAt'])
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row === undefined ? undefined : { ...row, state: JSON.parse(row.state) }
}

/**
 * Stores a session that was read at a version.
 * @returns false when somebody else has changed it since: nothing is stored then
 */
export async function saveSession(
  tx: Db,
  userId: string,
  { state, readVersion, now }: { state: PlayerState; readVersion: number; now: number },
): Promise<boolean> {
  const values = { version: state.version, state: JSON.stringify(state), updated_at: now }
  if (readVersion === 0) {
    const made = await tx
      .insertInto('player_session')
      .values({ user_id: userId, ...values })
      .onConflict((conflict) => conflict.column('user_id').doNothing())
      .executeTakeFirst()
    return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
  }
  const changed = await tx
    .updateTable('player_session')
    .set(values)
    .where('user_id', '=', userId)
    .where('version', '=', readVersion)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** The items of the list a session walks, or undefined when it walks another one by now. */
export async function findPlayerList(
  db: Db,
  userId: string,
  listId: string,
): Promise<string[] | undefined> {
  const row = await db
    .selectFrom('player_list')
    .select('items')
    .where('user_id', '=', userId)
    .where('list_id', '=', listId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return (JSON.parse(row.items) as string[]).map((what) =>
    what.includes(':') ? what : trackPrefix + what,
  )
}

/** Stores the list a user's session walks from now on. */
export async function savePlayerList(
  tx: Db,
  userId: string,
  { listId, uris }: { listId: string; uris: readonly string[] },
): Promise<void> {
  const items = JSON.stringify(
    uris.map((uri) => (uri.startsWith(trackPrefix) ? uri.slice(trackPrefix.length) : uri)),
  )
  await tx
    .insertInto('player_list')
    .values({ user_id: userId, list_id: listId, items })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ list_id: listId, items }))
    .execute()
}

// Nearly every item is a track: its bare id is a third of the bytes.
const trackPrefix = 'spotify:track:'
