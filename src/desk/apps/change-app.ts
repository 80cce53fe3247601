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
    }),
  ),
  async handle({ ctx, visitor, params, body }) {
    const { id } = await reachApp(ctx, visitor.account, params.id)
    const { access, rate_limit: rateLimit } = body
    // A limit is the operator's protection, so it is not its subject's to lift.
    if (rateLimit !== undefined && visitor.account.role !== 'admin') {
      throw forbidden('Only administrators set rate limits')
    }
    const app = await updateApp(ctx, id, toAbout(body))
    if (access === undefined && rateLimit === undefined) return presentApp(app)
    return presentApp(
      await updateAccess(ctx, id, {
        ...(access === undefined ? {} : { profile: access }),
        ...(rateLimit === undefined ? {} : { rateLimit: rateLimit ?? -1 }),
      }),
    )
  },
})
