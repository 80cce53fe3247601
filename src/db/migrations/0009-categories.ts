import { index, type Schema, table } from './columns.ts'

export async function categories(db: Schema): Promise<void> {
  await table(
    db,
    'category',
    { id: 'text', position: 'int', name: 'text', names: 'text', icons: 'text', rule: 'text' },
    ['id'],
  )
  await table(
    db,
    'featured_shelf',
    {
      id: 'text',
      from_hour: 'int',
      to_hour: 'int',
      message: 'text',
      messages: 'text',
      rule: 'text',
    },
    ['id'],
  )
  await index(db, 'playlist_by_followers', 'playlist', ['is_public', 'followers', 'id'])
}
