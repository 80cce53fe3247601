import type { Context } from '../../../context.ts'
import { accessTokenMs, refreshTokenMs, sameMomentMs } from '../../../domain/accounts/lifetimes.ts'
import {
  issueAccessToken,
  issueRefreshToken,
  revokeGrant,
} from '../../../domain/accounts/tokens.ts'
import { splitScopes } from '../../../lib/scopes.ts'
import type { IssuedTokens } from '../../../model/accounts.ts'
import { lastEndOfGrant } from '../../../store/access-tokens.ts'
import {
  findRefreshToken,
  type RefreshTokenRow,
  revokeRefreshToken,
} from '../../../store/refresh-tokens.ts'
import {
  invalidClient,
  invalidRefreshToken,
  invalidRequest,
  invalidScope,
  refreshTokenRevoked,
} from '../../errors.ts'
import type { GrantRequest } from './grant-request.ts'

/**
 * RFC 6749 section 6. Tokens of confidential clients are kept; those of public clients are replaced
 * at each use, and a replaced one that comes back ends the grant (RFC 9700 section 4.14.2).
 */
export async function refreshTokenGrant({
  ctx,
  client,
  form,
}: GrantRequest): Promise<IssuedTokens> {
  const presented = form.get('refresh_token') ?? ''
  if (presented === '') throw invalidRequest('refresh_token must be supplied')

  // "The refresh token is bound to the client to which it was issued."
  const token = await findRefreshToken(ctx.db, presented)
  if (token === undefined) throw invalidRefreshToken('unknown')
  if (token.appId !== client.app.id) throw invalidRefreshToken('given to another app')
  if (!token.rotates && !client.isAuthenticated) throw invalidClient('a secret is needed')
  if (token.revoked) return refuseReuse(ctx, token)
  if (token.authorizedAt + refreshTokenMs <= ctx.clock.now()) {
    throw refreshTokenRevoked('the user agreed more than six months ago')
  }
  const scope = narrowedScope(token, form.get('scope'))
  const grant = { id: token.grantId, appId: token.appId, userId: token.userId, scope }
  if (!token.rotates) return ctx.changes.write((tx) => issueAccessToken(tx, ctx, grant))

  const issued = await ctx.changes.write(async (tx) => {
    if (!(await revokeRefreshToken(tx, presented))) return undefined
    // "the refresh token scope MUST be identical to that of the refresh token included by the client"
    const refreshToken = await issueRefreshToken(tx, ctx.random, {
      ...grant,
      scope: token.scope,
      rotates: true,
      authorizedAt: token.authorizedAt,
    })
    return { ...(await issueAccessToken(tx, ctx, grant)), refreshToken }
  })
  return issued ?? refuseReuse(ctx, token)
}

/** "The requested scope MUST NOT include any scope not originally granted by the resource owner". */
function narrowedScope(token: RefreshTokenRow, wanted: string | null): string {
  if (wanted === null || wanted === '') return token.scope
  const scopes = splitScopes(wanted)
  if (!new Set(scopes).isSubsetOf(new Set(splitScopes(token.scope)))) throw invalidScope()
  return scopes.join(' ')
}

/**
 * Of a thief and the app, both with a copy, the second to refresh shows that there are two. But two
 * tabs of one page refresh in the same moment: then the second is refused like any, and what the
 * first was given goes on working.
 */
async function refuseReuse(ctx: Context, token: RefreshTokenRow): Promise<never> {
  const lastEnd = await lastEndOfGrant(ctx.db, token.grantId)
  if (lastEnd !== undefined && lastEnd - accessTokenMs + sameMomentMs > ctx.clock.now()) {
    throw refreshTokenRevoked('replaced a moment ago; the grant stays')
  }
  await ctx.changes.write((tx, touch) => revokeGrant(tx, touch, token.grantId))
  throw refreshTokenRevoked('revoked or replaced before; the whole grant is revoked')
}
