import type { Db } from '../db/engine.ts'
import { hashSecret } from '../lib/secret.ts'
import type { AccessProfile, AppAccess } from '../model/access.ts'

export type AccessTokenRow = {
  appId: string
  userId: string
  scope: string
  expiresAt: number
  country: string
  isExplicitFiltered: boolean
  /** '' without an owner, or when the owner has no account. */
  ownerProduct: string
  /** Whether the user was added to those of the app. */
  isAppUser: boolean
} & AppAccess

/** The token's app, user ('' for an app token) and rights, or undefined when nobody has it. */
export async function findAccessToken(db: Db, token: string): Promise<AccessTokenRow | undefined> {
  const row = await db
    .selectFrom('access_token')
    .leftJoin('user_account', 'user_account.id', 'access_token.user_id')
    .leftJoin('app', 'app.id', 'access_token.app_id')
    .leftJoin('user_account as owner', 'owner.id', 'app.owner_id')
    .leftJoin('app_user', (join) =>
      join
        .onRef('app_user.app_id', '=', 'access_token.app_id')
        .onRef('app_user.user_id', '=', 'access_token.user_id'),
    )
    .select((eb) => [
      'access_token.app_id as appId',
      'access_token.user_id as userId',
      'access_token.scope',
      'access_token.expires_at as expiresAt',
      eb.fn.coalesce('user_account.country', eb.val('')).as('country'),
      eb.fn.coalesce('user_account.explicit_filter', eb.val(0)).as('explicitFilter'),
      eb.fn.coalesce('app.access_profile', eb.val('classic')).as('profile'),
      eb.fn.coalesce('app.owner_id', eb.val('')).as('ownerId'),
      eb.fn.coalesce('app.rate_limit', eb.val(-1)).as('rateLimit'),
      eb.fn.coalesce('app.mcp', eb.val(0)).as('mcp'),
      eb.fn.coalesce('owner.product', eb.val('')).as('ownerProduct'),
      eb.fn.coalesce('app_user.user_id', eb.val('')).as('appUser'),
    ])
    .where('access_token.token_hash', '=', hashSecret(token))
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { appUser, explicitFilter, profile, rateLimit, mcp, ...rest } = row
  return {
    ...rest,
    profile: profile as AccessProfile,
    rateLimit: Number(rateLimit),
    isExplicitFiltered: Number(explicitFilter) === 1,
    mcp: Number(mcp) === 1,
    isAppUser: appUser !== '',
  }
}

export type NewAccessToken = {
  token: string
  appId: string
  /** '' for an app token. */
  userId: string
  scope: string
  /** Names the authorization it came from, for revocation; '' for app tokens. */
  grantId: string
  expiresAt: number
}

/** Keeps the hash of a token just issued. */
export async function insertAccessToken(db: Db, { token, ...row }: NewAccessToken): Promise<void> {
  await db
    .insertInto('access_token')
    .values({
      token_hash: hashSecret(token),
      app_id: row.appId,
      user_id: row.userId,
      scope: row.scope,
      grant_id: row.grantId,
      expires_at: row.expiresAt,
    })
    .execute()
}

/** When the token of a grant that lasts longest ends, or undefined when it has none. */
export async function lastEndOfGrant(db: Db, grantId: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('access_token')
    .select('expires_at as expiresAt')
    .where('grant_id', '=', grantId)
    .orderBy('expires_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.expiresAt
}

export async function deleteAccessToken(db: Db, token: string): Promise<void> {
  await db.deleteFrom('access_token').where('token_hash', '=', hashSecret(token)).execute()
}

export async function deleteAccessTokensOfGrant(db: Db, grantId: string): Promise<void> {
  await db.deleteFrom('access_token').where('grant_id', '=', grantId).execute()
}

export async function deleteAccessTokensOfApp(db: Db, appId: string): Promise<void> {
  await db.deleteFrom('access_token').where('app_id', '=', appId).execute()
}

/** Forgets tokens that ended before the instant; from then on they are unknown, not expired. */
export async function deleteAccessTokensEndedBefore(db: Db, instant: number): Promise<void> {
  await db.deleteFrom('access_token').where('expires_at', '<', instant).execute()
}
