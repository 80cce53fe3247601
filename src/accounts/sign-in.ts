import { askLogin, type Destination, logIn } from './authorize/login.ts'
import { redirect } from './authorize/redirect.ts'
import { type Visit, visitorOf } from './authorize/visit.ts'
import { formOf, queryOf } from './parameters.ts'

/** `GET /login`: the way into Reprise's own pages; whoever is logged in goes straight on. */
export async function signIn(visit: Visit) {
  const visitor = await visitorOf(visit)
  if (visitor === undefined) return askLogin(visit, ourPages)
  return redirect(visit.request, visit.reply, destination(queryOf(visit.request)))
}

/** `POST /login`: the form, which comes back here and then goes on. */
export const continueSignIn = (visit: Visit) => logIn(visit, ourPages, formOf(visit.request))

const ourPages: Destination = { name: 'Reprise', isApp: false }

/** The page to go on to. Only a path of ours: anything else would lend our address to a stranger. */
function destination(query: URLSearchParams): string {
  const path = query.get('continue') ?? '/'
  return /^\/(?![/\\])[\w./~%?&=-]*$/.test(path) ? path : '/'
}
