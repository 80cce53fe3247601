import { logOut, type Visit, visitorOf } from './authorize/visit.ts'
import { formToken, isOwnForm } from './csrf.ts'
import { loggedOutPage, logoutPage } from './pages/logout.ts'
import { sendPage } from './pages/send.ts'
import { formOf } from './parameters.ts'

/** `GET /logout`: asks first, since a picture on any page could bring a browser here. */
export async function askLogout(visit: Visit) {
  const visitor = await visitorOf(visit)
  if (visitor === undefined) return sendPage(visit.reply, loggedOutPage())
  const page = logoutPage({ account: visitor.account, csrf: formToken(visitor.session) })
  return sendPage(visit.reply, page)
}

/** `POST /logout`: the form of that page. */
export async function logout(visit: Visit) {
  const visitor = await visitorOf(visit)
  if (visitor === undefined) return sendPage(visit.reply, loggedOutPage())
  if (!isOwnForm(formOf(visit.request), visitor.session)) return askLogout(visit)
  await logOut(visit, visitor)
  return sendPage(visit.reply, loggedOutPage())
}
