import { columns, type Schema, table } from './columns.ts'

export async function accessProfiles(db: Schema): Promise<void> {
  const { text, int } = columns(db)
  // Statement by statement: SQLite adds one column at a time.
  await db.schema
    .alterTable('app')
    .addColumn('access_profile', text, (column) => column.notNull().defaultTo('classic'))
    .execute()
  await db.schema
    .alterTable('app')
    .addColumn('owner_id', text, (column) => column.notNull().defaultTo(''))
    .execute()
  await db.schema
    .alterTable('app')
    .addColumn('rate_limit', int, (column) => column.notNull().defaultTo(-1))
    .execute()
  await table(db, 'app_user', { app_id: 'text', user_id: 'text', added_at: 'int' }, [
    'app_id',
    'user_id',
  ])
  await table(db, 'request_window', { key: 'text', slots: 'text' }, ['key'])
}
