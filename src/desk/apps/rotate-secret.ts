import { rotateSecret } from '../../domain/accounts/apps.ts'
import { deskOperation } from '../operation.ts'
import { reachApp } from './reach-app.ts'

/** Gives an app a new secret, which is in this answer and in no other; the old one is refused. */
export const rotateAppSecret = deskOperation({
  method: 'POST',
  path: '/desk/apps/:id/secret',
  async handle({ ctx, visitor, params }) {
    const { id } = await reachApp(ctx, visitor.account, params.id)
    return { client_secret: await rotateSecret(ctx, id) }
  },
})
