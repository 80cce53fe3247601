import { index, type Schema, table } from './columns.ts'

export async function users(db: Schema): Promise<void> {
  await table(
    db,
    'user_account',
    {
      id: 'text',
      display_name: 'text',
      email: 'text',
      country: 'text',
      product: 'text',
      password_hash: 'text',
      explicit_filter: 'int',
      images: 'text',
      account_id: 'text',
      created_at: 'int',
    },
    ['id'],
  )
  await index(db, 'user_account_by_email', 'user_account', ['email'])
  await table(
    db,
    'saved_item',
    { user_id: 'text', kind: 'text', item_id: 'text', added_at: 'int', position: 'int' },
    ['user_id', 'kind', 'item_id'],
  )
  await index(db, 'saved_item_in_order', 'saved_item', [
    'user_id',
    'kind',
    'added_at desc',
    'position',
    'item_id',
  ])
  await table(
    db,
    'follow',
    { user_id: 'text', kind: 'text', target_id: 'text', followed_at: 'int' },
    ['user_id', 'kind', 'target_id'],
  )
  await index(db, 'follow_of_target', 'follow', ['kind', 'target_id'])
}
