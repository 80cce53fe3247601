import { deleteApp } from '../../domain/accounts/apps.ts'
import { deskOperation } from '../operation.ts'
import { reachApp } from './reach-app.ts'

/** Removes an app with everything it was given. */
export const removeApp = deskOperation({
  method: 'DELETE',
  path: '/desk/apps/:id',
  async handle({ ctx, visitor, params }) {
    const { id } = await reachApp(ctx, visitor.account, params.id)
    await deleteApp(ctx, id)
  },
})
