import { type Schema, table } from './columns.ts'

/** What processes on one SQLite file tell each other; on PostgreSQL, which has NOTIFY, it stays empty. */
export async function announcements(db: Schema): Promise<void> {
  await table(db, 'announcement', { position: 'int', text: 'text' }, ['position'])
}
