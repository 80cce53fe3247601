import { Type as T } from 'typebox'
import { createApp } from '../../domain/accounts/apps.ts'
import { deskOperation } from '../operation.ts'
import { appBody, toAbout } from './app-body.ts'
import { presentApp } from './present-app.ts'

/** Registers an app of the visitor's. Its secret is in this answer, and in no other. */
export const createOwnApp = deskOperation({
  method: 'POST',
  path: '/desk/apps',
  body: T.Object({
    ...T.Partial(T.Object(appBody)).properties,
    name: appBody.name,
    redirect_uris: appBody.redirect_uris,
  }),
  async handle({ ctx, visitor, body }) {
    const { app, secret } = await createApp(ctx, {
      ...toAbout(body),
      name: body.name,
      redirectUris: body.redirect_uris,
      ownerId: visitor.account.id,
      ...(body.access === undefined ? {} : { profile: body.access }),
    })
    return { ...presentApp(app), client_secret: secret }
  },
})
