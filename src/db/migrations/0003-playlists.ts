import { index, type Schema, table } from './columns.ts'

export async function playlists(db: Schema): Promise<void> {
  await table(
    db,
    'playlist',
    {
      id: 'text',
      owner_id: 'text',
      name: 'text',
      description: 'text',
      is_public: 'int',
      is_collaborative: 'int',
      revision: 'int',
      snapshot_id: 'text',
      chunks: 'text',
      total: 'int',
      followers: 'int',
      images: 'text',
      created_at: 'int',
    },
    ['id'],
  )
  await index(db, 'playlist_of_owner', 'playlist', ['owner_id', 'id'])
  await table(db, 'playlist_chunk', { playlist_id: 'text', chunk: 'int', items: 'text' }, [
    'playlist_id',
    'chunk',
  ])
  await table(
    db,
    'playlist_change',
    { playlist_id: 'text', revision: 'int', snapshot_id: 'text', change: 'text' },
    ['playlist_id', 'revision'],
  )
  await table(
    db,
    'playlist_follower',
    { playlist_id: 'text', user_id: 'text', is_public: 'int', followed_at: 'int' },
    ['playlist_id', 'user_id'],
  )
  await index(db, 'playlist_followed_by', 'playlist_follower', [
    'user_id',
    'followed_at',
    'playlist_id',
  ])
  await table(db, 'playlist_cover', { playlist_id: 'text', version: 'text', jpeg: 'text' }, [
    'playlist_id',
  ])
}
