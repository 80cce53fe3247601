import { appUserIds } from '../../store/app-users.ts'
import { deskOperation } from '../operation.ts'
import { presentApp } from './present-app.ts'
import { reachApp } from './reach-app.ts'

/** One app, and for whom it may act in development mode. */
export const showApp = deskOperation({
  method: 'GET',
  path: '/desk/apps/:id',
  async handle({ ctx, visitor, params }) {
    const app = await reachApp(ctx, visitor.account, params.id)
    return { ...presentApp(app), users: await appUserIds(ctx.db, app.id) }
  },
})
