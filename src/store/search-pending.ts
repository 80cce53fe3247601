import type { Db } from '../db/engine.ts'
import { chunk } from '../lib/chunk.ts'

export type PendingKind = 'artist' | 'album' | 'track'

/** An entity whose search document has to be made again; numbered within its run. */
export type Pending = { runId: string; position: number; kind: PendingKind; id: string }

export async function insertPending(db: Db, pending: readonly Pending[]): Promise<void> {
  for (const run of chunk(pending, 500)) {
    await db
      .insertInto('search_pending')
      .values(run.map(({ runId, ...row }) => ({ run_id: runId, ...row })))
      .execute()
  }
}

/** The number after the last one of a run. */
export async function nextPending(db: Db, runId: string): Promise<number> {
  const row = await db
    .selectFrom('search_pending')
    .select('position')
    .where('run_id', '=', runId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (row?.position ?? -1) + 1
}

/** The first of those that are noted, of whichever run comes first. */
export async function firstPending(db: Db, limit: number): Promise<Pending[]> {
  const first = await db
    .selectFrom('search_pending')
    .select('run_id')
    .orderBy('run_id')
    .limit(1)
    .executeTakeFirst()
  if (first === undefined) return []
  const rows = await db
    .selectFrom('search_pending')
    .select(['position', 'kind', 'id'])
    .where('run_id', '=', first.run_id)
    .orderBy('position')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, runId: first.run_id, kind: row.kind as PendingKind }))
}

/** Forgets those of a run up to a number. */
export async function deletePending(db: Db, runId: string, upTo: number): Promise<void> {
  await db
    .deleteFrom('search_pending')
    .where('run_id', '=', runId)
    .where('position', '<=', upTo)
    .execute()
}
