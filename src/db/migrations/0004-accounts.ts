import { index, type Schema, table } from './columns.ts'

export async function accounts(db: Schema): Promise<void> {
  await table(
    db,
    'app',
    {
      id: 'text',
      name: 'text',
      description: 'text',
      secret_hash: 'text',
      redirect_uris: 'text',
      redirect_rules: 'text',
      created_at: 'int',
    },
    ['id'],
  )
  await table(
    db,
    'authorization_code',
    {
      code_hash: 'text',
      app_id: 'text',
      user_id: 'text',
      scope: 'text',
      redirect_uri: 'text',
      code_challenge: 'text',
      authorized_at: 'int',
      expires_at: 'int',
      used: 'int',
      grant_id: 'text',
    },
    ['code_hash'],
  )
  await index(db, 'authorization_code_by_expiry', 'authorization_code', ['expires_at'])
  await table(
    db,
    'access_token',
    {
      token_hash: 'text',
      app_id: 'text',
      user_id: 'text',
      scope: 'text',
      grant_id: 'text',
      expires_at: 'int',
    },
    ['token_hash'],
  )
  await index(db, 'access_token_of_grant', 'access_token', ['grant_id'])
  await index(db, 'access_token_by_expiry', 'access_token', ['expires_at'])
  await table(
    db,
    'refresh_token',
    {
      token_hash: 'text',
      app_id: 'text',
      user_id: 'text',
      scope: 'text',
      grant_id: 'text',
      rotates: 'int',
      authorized_at: 'int',
      revoked: 'int',
    },
    ['token_hash'],
  )
  await index(db, 'refresh_token_of_grant', 'refresh_token', ['grant_id'])
  await index(db, 'refresh_token_of_app', 'refresh_token', ['app_id', 'user_id'])
  await index(db, 'refresh_token_by_authorization', 'refresh_token', ['authorized_at'])
  await table(
    db,
    'consent',
    { user_id: 'text', app_id: 'text', scope: 'text', granted_at: 'int' },
    ['user_id', 'app_id'],
  )
  await table(db, 'session', { session_hash: 'text', user_id: 'text', expires_at: 'int' }, [
    'session_hash',
  ])
  await index(db, 'session_of_user', 'session', ['user_id'])
  await index(db, 'session_by_expiry', 'session', ['expires_at'])
}
