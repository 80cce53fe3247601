import type { Db } from '../db/engine.ts'
import { hashSecret } from '../lib/secret.ts'

export type RefreshTokenRow = {
  appId: string
  userId: string
  scope: string
  grantId: string
  /** Whether each use replaces it, as for public (PKCE) clients. */
  rotates: boolean
  /** When the user agreed; refreshing does not move it. */
  authorizedAt: number
  revoked: boolean
}

/** What is known of a refresh token, or undefined when nobody has it. */
export async function findRefreshToken(
  db: Db,
  token: string,
): Promise<RefreshTokenRow | undefined> {
  const row = await db
    .selectFrom('refresh_token')
    .select([
      'app_id as appId',
      'user_id as userId',
      'scope',
      'grant_id as grantId',
      'rotates',
      'authorized_at as authorizedAt',
      'revoked',
    ])
    .where('token_hash', '=', hashSecret(token))
    .executeTakeFirst()
  if (row === undefined) return undefined
  return { ...row, rotates: row.rotates === 1, revoked: row.revoked === 1 }
}

export type NewRefreshToken = Omit<RefreshTokenRow, 'revoked'> & { token: string }

/** Keeps the hash of a token just issued. */
export async function insertRefreshToken(db: Db, row: NewRefreshToken): Promise<void> {
  await db
    .insertInto('refresh_token')
    .values({
      token_hash: hashSecret(row.token),
      app_id: row.appId,
      user_id: row.userId,
      scope: row.scope,
      grant_id: row.grantId,
      rotates: row.rotates ? 1 : 0,
      authorized_at: row.authorizedAt,
      revoked: 0,
    })
    .execute()
}

/**
 * Marks a token as revoked. Of two that try at the same time, one succeeds.
 * @returns false when it was revoked before
 */
export async function revokeRefreshToken(db: Db, token: string): Promise<boolean> {
  const result = await db
    .updateTable('refresh_token')
    .set({ revoked: 1 })
    .where('token_hash', '=', hashSecret(token))
    .where('revoked', '=', 0)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** The authorizations of an app by a user that can still be refreshed. */
export async function openGrants(
  db: Db,
  { userId, appId }: { userId: string; appId: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom('refresh_token')
    .select('grant_id')
    .distinct()
    .where('app_id', '=', appId)
    .where('user_id', '=', userId)
    .where('revoked', '=', 0)
    .execute()
  return rows.map((row) => row.grant_id)
}

export async function revokeRefreshTokensOfGrant(db: Db, grantId: string): Promise<void> {
  await db
    .updateTable('refresh_token')
    .set({ revoked: 1 })
    .where('grant_id', '=', grantId)
    .execute()
}

export async function deleteRefreshTokensOfApp(db: Db, appId: string): Promise<void> {
  await db.deleteFrom('refresh_token').where('app_id', '=', appId).execute()
}

export async function deleteRefreshTokensAuthorizedBefore(db: Db, instant: number): Promise<void> {
  await db.deleteFrom('refresh_token').where('authorized_at', '<', instant).execute()
}
