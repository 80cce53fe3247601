import { toTokenBody } from '../accounts/token/token-body.ts'
import { issueAccessToken } from '../domain/accounts/tokens.ts'
import { publicScopes } from '../lib/scopes.ts'
import { deskOperation } from './operation.ts'
import { ensureOwnApp } from './own-app.ts'

/**
 * An access token of the Web API for the pages themselves, good for an hour. The session is what it
 * is renewed from, so no page ever holds a refresh token.
 */
export const token = deskOperation({
  method: 'POST',
  path: '/desk/token',
  async handle({ ctx, visitor }) {
    const appId = await ensureOwnApp(ctx)
    const grant = { id: '', appId, userId: visitor.account.id, scope: publicScopes.join(' ') }
    return toTokenBody(await ctx.changes.write((tx) => issueAccessToken(tx, ctx, grant)))
  },
})
