import { index, type Schema, table } from './columns.ts'

export async function audioFiles(db: Schema): Promise<void> {
  await table(
    db,
    'audio_file',
    {
      id: 'text',
      path: 'text',
      uri: 'text',
      size: 'int',
      modified_at: 'int',
      codec: 'text',
      media_type: 'text',
      duration_ms: 'int',
      bitrate: 'int',
      sample_rate: 'int',
      channels: 'int',
      start_ms: 'int',
      end_ms: 'int',
      track_gain: 'text',
      album_gain: 'text',
      sound_hash: 'text',
      missing_since: 'int',
    },
    ['id'],
  )
  await index(db, 'audio_file_of_uri', 'audio_file', ['uri'])
  await index(db, 'audio_file_by_path', 'audio_file', ['path'])
  await index(db, 'audio_file_by_sound', 'audio_file', ['sound_hash'])
}
