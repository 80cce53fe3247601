import { logOut } from '../accounts/authorize/visit.ts'
import { deskOperation } from './operation.ts'

/** Logs the browser out. */
export const signOut = deskOperation({
  method: 'POST',
  path: '/desk/sign-out',
  async handle({ visit, visitor }) {
    await logOut(visit, visitor)
  },
})
