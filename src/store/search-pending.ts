import type { Db } from '../db/engine.ts'
import { chunk } from '../lib/chunk.ts'

export type PendingKind = 'artist' | 'album' | 'track'

/** Notes entities whose search documents have to be made again. */
export async function insertPending(db: Db, kind: PendingKind, ids: string[]): Promise<void> {
  for (const run of chunk(ids, 500)) {
    await db
      .insertInto('search_pending')
      .values(run.map((id) => ({ kind, id })))
      .onConflict((conflict) => conflict.columns(['kind', 'id']).doNothing())
      .execute()
  }
}

/** Some of the ids that are noted. */
export async function pendingIds(db: Db, kind: PendingKind, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('search_pending')
    .select('id')
    .where('kind', '=', kind)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

export async function deletePending(db: Db, kind: PendingKind, ids: string[]): Promise<void> {
  await db.deleteFrom('search_pending').where('kind', '=', kind).where('id', 'in', ids).execute()
}
