import { index, type Schema, table } from './columns.ts'

export async function player(db: Schema): Promise<void> {
  await table(
    db,
    'player_session',
    { user_id: 'text', version: 'int', state: 'text', updated_at: 'int' },
    ['user_id'],
  )
  await table(db, 'player_list', { user_id: 'text', list_id: 'text', items: 'text' }, ['user_id'])
  await table(
    db,
    'play_history',
    {
      user_id: 'text',
      played_at: 'int',
      play_id: 'text',
      uri: 'text',
      context_uri: 'text',
      started_at: 'int',
      listened_ms: 'int',
    },
    ['user_id', 'played_at', 'play_id'],
  )
  await table(
    db,
    'player_device',
    { user_id: 'text', device_id: 'text', device: 'text', expires_at: 'int' },
    ['user_id', 'device_id'],
  )
  await index(db, 'player_device_by_end', 'player_device', ['expires_at'])
}
