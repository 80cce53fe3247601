import { index, type Schema, table } from './columns.ts'

export async function audioAnalysis(db: Schema): Promise<void> {
  await table(
    db,
    'audio_analysis',
    {
      track_id: 'text',
      source: 'text',
      body: 'text',
      sound_hash: 'text',
      analyzer_version: 'text',
      failure: 'text',
      fingerprint: 'text',
      created_at: 'int',
    },
    ['track_id'],
  )
  await index(db, 'audio_analysis_by_sound', 'audio_analysis', ['sound_hash', 'analyzer_version'])
}
