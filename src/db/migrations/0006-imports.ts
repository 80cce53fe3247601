import { index, type Schema, table } from './columns.ts'

export async function imports(db: Schema): Promise<void> {
  await table(
    db,
    'import_run',
    {
      id: 'text',
      fingerprint: 'text',
      file: 'text',
      started_at: 'int',
      finished_at: 'int',
      position: 'int',
      ledger_bytes: 'int',
      report: 'text',
    },
    ['id'],
  )
  await index(db, 'import_run_by_fingerprint', 'import_run', ['fingerprint', 'started_at'])
  await table(
    db,
    'import_part',
    { run_id: 'text', kind: 'text', owner: 'text', position: 'int', value: 'text' },
    ['run_id', 'kind', 'owner', 'position'],
  )
  await table(db, 'search_pending', { run_id: 'text', position: 'int', entities: 'text' }, [
    'run_id',
    'position',
  ])
}
