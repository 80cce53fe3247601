import { logOut } from '../accounts/authorize/visit.ts'
import { createService } from '../accounts/service.ts'
import { deskOperation } from './operation.ts'

/** Logs the browser out. */
export const signOut = deskOperation({
  method: 'POST',
  path: '/desk/sign-out',
  async handle({ ctx, visitor, request, reply }) {
    await logOut({ service: createService(ctx), request, reply }, visitor)
  },
})
