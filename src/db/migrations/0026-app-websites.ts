import { columns, type Schema } from './columns.ts'

/** Where people read about an app; '' when nobody said. */
export async function appWebsites(db: Schema): Promise<void> {
  const { text } = columns(db)
  await db.schema
    .alterTable('app')
    .addColumn('website', text, (column) => column.notNull().defaultTo(''))
    .execute()
}
