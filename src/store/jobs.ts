import type { Db } from '../db/engine.ts'
import type { Job } from '../model/job.ts'

const columns = [
  'id',
  'kind',
  'folder',
  'state',
  'about',
  'started_at as startedAt',
  'finished_at as finishedAt',
  'report',
  'failure',
] as const

/** The last jobs, newest first. */
export async function lastJobs(db: Db, limit: number): Promise<Job[]> {
  const rows = await db
    .selectFrom('job')
    .select(columns)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows as Job[]
}

export async function findJob(db: Db, id: string): Promise<Job | undefined> {
  const row = await db.selectFrom('job').select(columns).where('id', '=', id).executeTakeFirst()
  return row as Job | undefined
}

/** Keeps a job in the state it is in, in place of what was kept of it. */
export async function saveJob(db: Db, { startedAt, finishedAt, ...job }: Job): Promise<void> {
  const row = { ...job, started_at: startedAt, finished_at: finishedAt }
  await db
    .insertInto('job')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** Jobs that the last server of a data folder left running when it ended. */
export async function interruptJobs(db: Db, folder: string, now: number): Promise<void> {
  await db
    .updateTable('job')
    .set({ state: 'interrupted', finished_at: now })
    .where('state', '=', 'running')
    .where('folder', '=', folder)
    .execute()
}

/** Forgets what began before an instant. */
export async function deleteJobsBefore(db: Db, instant: number): Promise<void> {
  await db.deleteFrom('job').where('started_at', '<', instant).execute()
}
