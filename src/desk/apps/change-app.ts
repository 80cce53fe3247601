import { Type as T } from 'typebox'
import { updateAccess } from '../../domain/accounts/app-access.ts'
import { updateApp } from '../../domain/accounts/apps.ts'
import { forbidden } from '../../lib/errors.ts'
import { deskOperation } from '../operation.ts'
import { appBody, toAbout } from './app-body.ts'
import { presentApp } from './present-app.ts'
import { reachApp } from './reach-app.ts'

/** Changes an app; what is not named stays. */
export const changeApp = deskOperation({
  method: 'PUT',
  path: '/desk/apps/:id',
  body: T.Partial(
    T.Object({
      ...appBody,
      /** Requests in half a minute; 0 is any number, null what the server's setting says. */
      rate_limit: T.Union([T.Null(), T.Integer({ minimum: 0, maximum: 999_999_999 })]),
      /** Whether it may use `/mcp`. */
      mcp: T.Boolean(),
    }),
  ),
  async handle({ ctx, visitor, params, body }) {
    const { id } = await reachApp(ctx, visitor.account, params.id)
    const { access: profile, rate_limit: limit, mcp } = body
    // A limit is the operator's protection and MCP the operator's to offer, not the app's to take.
    const isOperators = limit !== undefined || mcp !== undefined
    if (isOperators && visitor.account.role !== 'admin') {
      throw forbidden('Only administrators set rate limits and allow MCP')
    }
    const app = await updateApp(ctx, id, toAbout(body))
    if (profile === undefined && !isOperators) return presentApp(app)
    return presentApp(
      await updateAccess(ctx, id, {
        ...(profile === undefined ? {} : { profile }),
        ...(limit === undefined ? {} : { rateLimit: limit ?? -1 }),
        ...(mcp === undefined ? {} : { mcp }),
      }),
    )
  },
})
