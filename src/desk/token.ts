import { Type as T } from 'typebox'
import { toTokenBody } from '../accounts/token/token-body.ts'
import { issueAccessToken } from '../domain/accounts/tokens.ts'
import { isScope, publicScopes } from '../lib/scopes.ts'
import { deskOperation } from './operation.ts'
import { ensureOwnApp } from './own-app.ts'

/**
 * An access token of the Web API for the pages themselves, good for an hour. The session is what it
 * is renewed from, so no page ever holds a refresh token.
 */
export const token = deskOperation({
  method: 'POST',
  path: '/desk/token',
  body: T.Object({
    scopes: T.Optional(T.Union([T.Literal('all'), T.Array(T.String(), { maxItems: 30 })])),
  }),
  async handle({ ctx, visitor, body }) {
    const appId = await ensureOwnApp(ctx)
    const grant = {
      id: '',
      appId,
      userId: visitor.account.id,
      scope: scopesOf(body.scopes).join(' '),
    }
    return toTokenBody(await ctx.changes.write((tx) => issueAccessToken(tx, ctx, grant)))
  },
})

/** The console asks with fewer, to see what is refused. */
const scopesOf = (wanted: string[] | 'all' = 'all') =>
  wanted === 'all' ? publicScopes : wanted.filter(isScope)
