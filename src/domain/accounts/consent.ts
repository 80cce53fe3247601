import type { Db } from '../../db/engine.ts'
import { splitScopes } from '../../lib/scopes.ts'
import { insertAuthorizationCode } from '../../store/authorization-codes.ts'
import { findConsent, saveConsent } from '../../store/consents.ts'
import { authorizationCodeMs } from './lifetimes.ts'
import type { Means } from './means.ts'
import { newToken } from './tokens.ts'

/** What a user lets an app do, and where the answer goes. */
export type Authorization = {
  appId: string
  userId: string
  scopes: string[]
  redirectUri: string
  /** '' without PKCE. */
  codeChallenge: string
}

/** Whether the user granted the app all of this before. */
export async function isConsented(
  db: Db,
  { userId, appId, scopes }: Pick<Authorization, 'userId' | 'appId' | 'scopes'>,
): Promise<boolean> {
  const granted = await findConsent(db, userId, appId)
  if (granted === undefined) return false
  return new Set(scopes).isSubsetOf(new Set(splitScopes(granted)))
}

/**
 * Remembers that the user agrees and gives out a code for it. What was granted before stays so.
 * @returns the code; only a hash of it is kept
 */
export async function authorize(
  { changes, clock, random }: Pick<Means, 'changes' | 'clock' | 'random'>,
  { appId, userId, scopes, redirectUri, codeChallenge }: Authorization,
): Promise<string> {
  const now = clock.now()
  const code = newToken(random, 'AQ')
  const grantId = random(16).toString('hex')
  await changes.write(async (tx) => {
    const granted = splitScopes((await findConsent(tx, userId, appId)) ?? '')
    const scope = [...new Set([...granted, ...scopes])].join(' ')
    await saveConsent(tx, { userId, appId, scope, grantedAt: now })
    await insertAuthorizationCode(tx, {
      code,
      appId,
      userId,
      scope: scopes.join(' '),
      redirectUri,
      codeChallenge,
      authorizedAt: now,
      expiresAt: now + authorizationCodeMs,
      grantId,
    })
  })
  return code
}
