import type { Touch } from '../../db/changes.ts'
import type { Db } from '../../db/engine.ts'
import { badRequest } from '../../lib/errors.ts'
import { isScope, publicScopes } from '../../lib/scopes.ts'
import type { RandomBytes } from '../../lib/secret.ts'
import type { IssuedTokens } from '../../model/accounts.ts'
import { deleteAccessTokensOfGrant, insertAccessToken } from '../../store/access-tokens.ts'
import { findApp } from '../../store/apps.ts'
import { setConsentUsed } from '../../store/consents.ts'
import { insertRefreshToken, revokeRefreshTokensOfGrant } from '../../store/refresh-tokens.ts'
import { findAccount } from '../../store/users.ts'
import { noSuchApp } from './apps.ts'
import { accessTokenMs } from './lifetimes.ts'
import type { Means } from './means.ts'
import { noSuchAccount } from './users.ts'

type Dice = Pick<Means, 'clock' | 'random'>

/** An authorization: whatever comes out of it is revoked together, by its id. */
export type Grant = { id: string; appId: string; userId: string; scope: string }

/** Gives out an access token for a grant. */
export async function issueAccessToken(tx: Db, dice: Dice, grant: Grant): Promise<IssuedTokens> {
  const now = dice.clock.now()
  const token = newToken(dice.random, 'BQ')
  await insertAccessToken(tx, {
    token,
    appId: grant.appId,
    userId: grant.userId,
    scope: grant.scope,
    grantId: grant.id,
    expiresAt: now + accessTokenMs,
  })
  await setConsentUsed(tx, { userId: grant.userId, appId: grant.appId, now })
  return { accessToken: token, expiresInSeconds: accessTokenMs / 1000, scope: grant.scope }
}

/** Gives out an access token that acts for nobody but the app. */
export async function issueAppToken(tx: Db, dice: Dice, appId: string): Promise<IssuedTokens> {
  const grant = { id: '', appId, userId: '', scope: '' }
  const { accessToken, expiresInSeconds } = await issueAccessToken(tx, dice, grant)
  return { accessToken, expiresInSeconds }
}

/** Gives out a refresh token for a grant. @param rotates whether each use is to replace it */
export async function issueRefreshToken(
  tx: Db,
  random: RandomBytes,
  { rotates, authorizedAt, ...grant }: Grant & { rotates: boolean; authorizedAt: number },
): Promise<string> {
  const token = newToken(random, 'AQ')
  const { id: grantId, appId, userId, scope } = grant
  await insertRefreshToken(tx, { token, grantId, appId, userId, scope, rotates, authorizedAt })
  return token
}

/** Ends a grant: none of its tokens opens anything from now on. */
export async function revokeGrant(tx: Db, touch: Touch, grantId: string): Promise<void> {
  await revokeRefreshTokensOfGrant(tx, grantId)
  await deleteAccessTokensOfGrant(tx, grantId)
  touch('tokens')
}

export type MintInput = {
  appId: string
  /** undefined for a token of the app's own. */
  userId?: string
  /** The scopes, or `all` of them. */
  scopes: readonly string[] | 'all'
}

/**
 * Gives out tokens without a browser, as if the user had agreed.
 * @throws 404 for an unknown app or user, 400 for an unknown scope
 */
export async function mintToken(
  { changes, clock, random }: Pick<Means, 'changes' | 'clock' | 'random'>,
  { appId, userId, scopes: wanted }: MintInput,
): Promise<IssuedTokens> {
  const scopes = wanted === 'all' ? publicScopes : [...new Set(wanted)]
  for (const scope of scopes) if (!isScope(scope)) throw badRequest(`unknown scope ${scope}`)
  return changes.write(async (tx) => {
    if ((await findApp(tx, appId)) === undefined) throw noSuchApp(appId)
    if (userId === undefined) return issueAppToken(tx, { clock, random }, appId)
    if ((await findAccount(tx, userId)) === undefined) throw noSuchAccount(userId)
    const grant = { id: random(16).toString('hex'), appId, userId, scope: scopes.join(' ') }
    const refreshToken = await issueRefreshToken(tx, random, {
      ...grant,
      rotates: false,
      authorizedAt: clock.now(),
    })
    return { ...(await issueAccessToken(tx, { clock, random }, grant)), refreshToken }
  })
}

/** A code or token: two letters that tell what it is, and 768 random bits that say nothing. */
export const newToken = (random: RandomBytes, kind: 'AQ' | 'BQ') =>
  kind + random(96).toString('base64url')
