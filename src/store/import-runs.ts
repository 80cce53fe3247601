import type { Db } from '../db/engine.ts'

/** An import of one file: how far it has come. */
export type ImportRun = {
  id: string
  fingerprint: string
  file: string
  startedAt: number
  /** How many rows have been taken in. */
  position: number
  /** How many bytes of the ledger belong to those rows. */
  ledgerBytes: number
  /** Counts so far, JSON. */
  report: string
}

/** An import of this content that has begun and not ended. */
export async function findUnfinishedRun(
  db: Db,
  fingerprint: string,
): Promise<ImportRun | undefined> {
  return db
    .selectFrom('import_run')
    .select([
      'id',
      'fingerprint',
      'file',
      'started_at as startedAt',
      'position',
      'ledger_bytes as ledgerBytes',
      'report',
    ])
    .where('fingerprint', '=', fingerprint)
    .where('finished_at', '=', 0)
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

/** How often this content has been imported, finished or not. */
export async function countRuns(db: Db, fingerprint: string): Promise<number> {
  const { count } = await db
    .selectFrom('import_run')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function insertRun(db: Db, run: ImportRun): Promise<void> {
  await db
    .insertInto('import_run')
    .values({
      id: run.id,
      fingerprint: run.fingerprint,
      file: run.file,
      started_at: run.startedAt,
      finished_at: 0,
      position: run.position,
      ledger_bytes: run.ledgerBytes,
      report: run.report,
    })
    .execute()
}

/** Notes how far a run has come. */
export async function saveRun(
  db: Db,
  { id, position, ledgerBytes, report }: ImportRun,
): Promise<void> {
  await db
    .updateTable('import_run')
    .set({ position, ledger_bytes: ledgerBytes, report })
    .where('id', '=', id)
    .execute()
}

export async function finishRun(db: Db, id: string, now: number): Promise<void> {
  await db.updateTable('import_run').set({ finished_at: now }).where('id', '=', id).execute()
}
