import {
  issueAccessToken,
  issueRefreshToken,
  revokeGrant,
} from '../../../domain/accounts/tokens.ts'
import type { IssuedTokens } from '../../../model/accounts.ts'
import {
  type AuthorizationCodeRow,
  findAuthorizationCode,
  useAuthorizationCode,
} from '../../../store/authorization-codes.ts'
import {
  codeExpired,
  invalidClient,
  invalidCode,
  invalidRequest,
  redirectUriDiffers,
  wrongVerifier,
} from '../../errors.ts'
import { fitsChallenge, isVerifier } from '../../pkce.ts'
import type { Client } from '../client.ts'
import type { GrantRequest } from './grant-request.ts'

/** RFC 6749 section 4.1.3, with PKCE (RFC 7636 section 4.5). */
export async function authorizationCodeGrant(request: GrantRequest): Promise<IssuedTokens> {
  const { ctx, client, form } = request
  const presented = form.get('code') ?? ''
  if (presented === '') throw invalidRequest('code must be supplied')

  // "ensure that the authorization code was issued to the authenticated confidential client"
  const code = await findAuthorizationCode(ctx.db, presented)
  if (code === undefined) throw invalidCode('unknown')
  if (code.appId !== client.app.id) throw invalidCode('given to another app')

  // "ensure that the redirect_uri parameter is present … and … their values are identical"
  if (form.get('redirect_uri') !== code.redirectUri) throw redirectUriDiffers()
  checkProof(code, client, form.get('code_verifier'))

  // "The client MUST NOT use the authorization code more than once."
  if (code.used) return refuseReplay(request, code)
  if (code.expiresAt <= ctx.clock.now()) throw codeExpired()
  const grant = { id: code.grantId, appId: code.appId, userId: code.userId, scope: code.scope }
  const issued = await ctx.changes.write(async (tx) => {
    if (!(await useAuthorizationCode(tx, presented))) return undefined
    const refreshToken = await issueRefreshToken(tx, ctx.random, {
      ...grant,
      rotates: !client.isAuthenticated,
      authorizedAt: code.authorizedAt,
    })
    return { ...(await issueAccessToken(tx, ctx, grant)), refreshToken }
  })
  return issued ?? refuseReplay(request, code)
}

/**
 * The app proves that it is the one that asked: by its secret, by the PKCE verifier, or by both.
 */
function checkProof(code: AuthorizationCodeRow, client: Client, verifier: string | null): void {
  if (code.codeChallenge === '') {
    if (!client.isAuthenticated) throw invalidClient('neither a secret nor PKCE')
    // RFC 9700 section 2.1.1: a verifier without a challenge is the trace of a downgrade.
    if (verifier !== null) throw wrongVerifier('there was no challenge')
    return
  }
  if (verifier === null) throw invalidRequest('code_verifier required')
  if (!isVerifier(verifier)) {
    throw invalidRequest(
      'code_verifier must be 43 to 128 characters of A-Z, a-z, 0-9, -, ., _ or ~',
    )
  }
  if (!fitsChallenge(verifier, code.codeChallenge)) throw wrongVerifier('not of this challenge')
}

/** "… SHOULD revoke (when possible) all tokens previously issued based on that code." */
async function refuseReplay({ ctx }: GrantRequest, code: AuthorizationCodeRow): Promise<never> {
  await ctx.changes.write((tx, touch) => revokeGrant(tx, touch, code.grantId))
  throw invalidCode('used before; what it gave is revoked')
}
