import type { Schema } from './columns.ts'
import { columns, index, table } from './columns.ts'

export async function scans(db: Schema): Promise<void> {
  await table(
    db,
    'scanned_file',
    { path: 'text', size: 'int', modified_at: 'int', kind: 'text', reason: 'text' },
    ['path'],
  )
  await table(db, 'cover_wanted', { kind: 'text', id: 'text' }, ['kind', 'id'])
  await table(db, 'lyrics', { track_id: 'text', text: 'text' }, ['track_id'])
  await db.schema
    .alterTable('track')
    .addColumn('missing', columns(db).int as 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await index(db, 'audio_file_missing', 'audio_file', ['missing_since'])
}
