import { columns, type Schema } from './columns.ts'

/** Who looks after this server: 'admin', or 'user' for everybody else. */
export async function roles(db: Schema): Promise<void> {
  const { text } = columns(db)
  await db.schema
    .alterTable('user_account')
    .addColumn('role', text, (column) => column.notNull().defaultTo('user'))
    .execute()
}
