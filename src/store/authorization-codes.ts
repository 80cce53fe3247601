import type { Db } from '../db/engine.ts'
import { hashSecret } from '../lib/secret.ts'

export type AuthorizationCodeRow = {
  appId: string
  userId: string
  scope: string
  redirectUri: string
  /** '' without PKCE. */
  codeChallenge: string
  authorizedAt: number
  expiresAt: number
  used: boolean
  grantId: string
}

/** What a code stands for, or undefined when nobody was given it. */
export async function findAuthorizationCode(
  db: Db,
  code: string,
): Promise<AuthorizationCodeRow | undefined> {
  const row = await db
    .selectFrom('authorization_code')
    .select([
      'app_id as appId',
      'user_id as userId',
      'scope',
      'redirect_uri as redirectUri',
      'code_challenge as codeChallenge',
      'authorized_at as authorizedAt',
      'expires_at as expiresAt',
      'used',
      'grant_id as grantId',
    ])
    .where('code_hash', '=', hashSecret(code))
    .executeTakeFirst()
  return row === undefined ? undefined : { ...row, used: row.used === 1 }
}

export type NewAuthorizationCode = Omit<AuthorizationCodeRow, 'used'> & { code: string }

/** Keeps the hash of a code just issued. */
export async function insertAuthorizationCode(db: Db, row: NewAuthorizationCode): Promise<void> {
  await db
    .insertInto('authorization_code')
    .values({
      code_hash: hashSecret(row.code),
      app_id: row.appId,
      user_id: row.userId,
      scope: row.scope,
      redirect_uri: row.redirectUri,
      code_challenge: row.codeChallenge,
      authorized_at: row.authorizedAt,
      expires_at: row.expiresAt,
      used: 0,
      grant_id: row.grantId,
    })
    .execute()
}

/**
 * Marks a code as used. Of two that try at the same time, one succeeds.
 * @returns false when it was used before
 */
export async function useAuthorizationCode(db: Db, code: string): Promise<boolean> {
  const result = await db
    .updateTable('authorization_code')
    .set({ used: 1 })
    .where('code_hash', '=', hashSecret(code))
    .where('used', '=', 0)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function deleteAuthorizationCodesOfApp(db: Db, appId: string): Promise<void> {
  await db.deleteFrom('authorization_code').where('app_id', '=', appId).execute()
}

/** Forgets what a user gave an app that it has not exchanged, and may not any more. */
export async function deleteAuthorizationCodesOfConsent(
  db: Db,
  { userId, appId }: { userId: string; appId: string },
): Promise<void> {
  await db
    .deleteFrom('authorization_code')
    .where('user_id', '=', userId)
    .where('app_id', '=', appId)
    .execute()
}

/** Forgets codes that ended before the instant; from then on they are unknown, not expired. */
export async function deleteAuthorizationCodesEndedBefore(db: Db, instant: number): Promise<void> {
  await db.deleteFrom('authorization_code').where('expires_at', '<', instant).execute()
}
