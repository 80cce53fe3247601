import type { Db } from '../db/engine.ts'

/** Entities whose search documents have to be made again, numbered within their run. */
export type Pending = {
  runId: string
  position: number
  artists: string[]
  albums: string[]
  tracks: string[]
}

export async function insertPending(db: Db, pending: Pending): Promise<void> {
  const { runId, position, ...entities } = pending
  await db
    .insertInto('search_pending')
    .values({ run_id: runId, position, entities: JSON.stringify(entities) })
    .execute()
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

/** What is noted, in order, from the one after `last` on. */
export async function pendingAfter(
  db: Db,
  last: { runId: string; position: number },
  limit: number,
): Promise<Pending[]> {
  const rows = await db
    .selectFrom('search_pending')
    .select(['run_id as runId', 'position', 'entities'])
    .where((eb) => eb(eb.refTuple('run_id', 'position'), '>', eb.tuple(last.runId, last.position)))
    .orderBy('run_id')
    .orderBy('position')
    .limit(limit)
    .execute()
  return rows.map(({ entities, ...row }) => ({ ...row, ...JSON.parse(entities) }))
}

export async function deletePending(db: Db, runId: string, position: number): Promise<void> {
  await db
    .deleteFrom('search_pending')
    .where('run_id', '=', runId)
    .where('position', '=', position)
    .execute()
}
