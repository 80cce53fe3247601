import { deskOperation } from '../operation.ts'
import { presentApp } from './present-app.ts'
import { appsOf } from './reach-app.ts'

/** The visitor's own apps; administrators see all. */
export const listOwnApps = deskOperation({
  method: 'GET',
  path: '/desk/apps',
  async handle({ ctx, visitor }) {
    return { apps: (await appsOf(ctx, visitor.account)).map(presentApp) }
  },
})
