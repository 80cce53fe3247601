import { index, type Schema, table } from './columns.ts'

export async function jobs(db: Schema): Promise<void> {
  await table(
    db,
    'job',
    {
      id: 'text',
      kind: 'text',
      folder: 'text',
      state: 'text',
      about: 'text',
      started_at: 'int',
      finished_at: 'int',
      report: 'text',
      failure: 'text',
    },
    ['id'],
  )
  await index(db, 'job_by_start', 'job', ['started_at', 'id'])
}
