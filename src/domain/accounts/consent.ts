import type { Db } from '../../db/engine.ts'
import { PublicError } from '../../lib/errors.ts'
import { splitScopes } from '../../lib/scopes.ts'
import {
  deleteAuthorizationCodesOfConsent,
  insertAuthorizationCode,
} from '../../store/authorization-codes.ts'
import { deleteConsent, findConsent, saveConsent } from '../../store/consents.ts'
import { openGrants } from '../../store/refresh-tokens.ts'
import { authorizationCodeMs } from './lifetimes.ts'
import type { Means } from './means.ts'
import { newToken, revokeGrant } from './tokens.ts'

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

/**
 * Takes back what a user agreed to: none of the app's codes and tokens for them opens anything from
 * now on, and it has to ask again.
 * @throws 404 when the user never agreed to anything of the app's
 */
export async function withdrawConsent(
  { changes }: Pick<Means, 'changes'>,
  consent: { userId: string; appId: string },
): Promise<void> {
  await changes.write(async (tx, touch) => {
    if (!(await deleteConsent(tx, consent))) {
      throw new PublicError('not-found', 'You gave this app no access')
    }
    await deleteAuthorizationCodesOfConsent(tx, consent)
    for (const grantId of await openGrants(tx, consent)) await revokeGrant(tx, touch, grantId)
  })
}
