import type { Compilable } from 'kysely'
import type { Db } from '../db/engine.ts'
import type { PlaylistChange } from '../model/playlist.ts'

/** A revision: the snapshot id it had, and what it did. */
export type LoggedChange = { revision: number; snapshotId: string; change: PlaylistChange }

/** The statement that logs a change. */
export const insertionOf = (tx: Db, playlistId: string, logged: LoggedChange): Compilable =>
  tx.insertInto('playlist_change').values({
    playlist_id: playlistId,
    revision: logged.revision,
    snapshot_id: logged.snapshotId,
    change: JSON.stringify(logged.change),
  })

/** A revision, if it is known, and every later one, in order. */
export async function changesFrom(
  db: Db,
  playlistId: string,
  revision: number,
): Promise<LoggedChange[]> {
  const rows = await db
    .selectFrom('playlist_change')
    .select(['revision', 'snapshot_id', 'change'])
    .where('playlist_id', '=', playlistId)
    .where('revision', '>=', revision)
    .orderBy('revision')
    .execute()
  return rows.map((row) => ({
    revision: row.revision,
    snapshotId: row.snapshot_id,
    change: JSON.parse(row.change),
  }))
}

/** Forgets revisions before one. */
export async function deleteChangesBefore(
  tx: Db,
  playlistId: string,
  revision: number,
): Promise<void> {
  await tx
    .deleteFrom('playlist_change')
    .where('playlist_id', '=', playlistId)
    .where('revision', '<', revision)
    .execute()
}
