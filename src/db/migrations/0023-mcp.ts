import { columns, type Schema } from './columns.ts'

/** Which apps may use `/mcp`, and when an app last got a token for who agreed to it. */
export async function mcp(db: Schema): Promise<void> {
  const { int } = columns(db)
  await db.schema
    .alterTable('app')
    .addColumn('mcp', int, (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema
    .alterTable('consent')
    .addColumn('used_at', int, (column) => column.notNull().defaultTo(0))
    .execute()
}
