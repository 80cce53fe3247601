import { Type as T } from 'typebox'
import { baseUrl } from '../../http/request-view.ts'
import { firstApp } from '../../setup/first-app.ts'
import { deskOperation } from '../operation.ts'

/** The app that setting up makes, with a token that works at once. Its secret is told once. */
export const makeApp = deskOperation({
  method: 'POST',
  path: '/desk/setup/app',
  isForAdmins: true,
  body: T.Object({ renew: T.Optional(T.Boolean()) }),
  async handle({ ctx, visit, visitor, body }) {
    const renew = body.renew === true
    const { app, secret, accessToken } = await firstApp(ctx, visitor.account, { renew })
    return {
      name: app.name,
      client_id: app.id,
      client_secret: secret ?? null,
      access_token: accessToken,
      address: baseUrl(visit.request, ctx.config),
    }
  },
})
