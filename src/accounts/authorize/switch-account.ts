import { isOwnForm } from '../csrf.ts'
import { askConsent, outdated } from './consent.ts'
import { reload } from './redirect.ts'
import type { AuthorizationRequest } from './request.ts'
import { logOut, type Visit, visitorOf } from './visit.ts'

/** "Not you?": logs the browser out and starts over with the login page. */
export async function switchAccount(
  visit: Visit,
  asked: AuthorizationRequest,
  form: URLSearchParams,
) {
  const visitor = await visitorOf(visit)
  if (visitor !== undefined) {
    if (!isOwnForm(form, visitor.session)) return askConsent(visit, asked, visitor, outdated)
    await logOut(visit, visitor)
  }
  return reload(visit.request, visit.reply)
}
