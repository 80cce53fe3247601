import type { Db } from '../db/engine.ts'
import { closest } from '../lib/edit-distance.ts'
import { badRequest, type PublicError } from '../lib/errors.ts'
import { partnerScopeTexts, publicScopes } from '../lib/scopes.ts'
import { listApps } from '../store/apps.ts'
import { listAccounts } from '../store/users.ts'

/** Why there is no such app, and which one may have been meant. */
export async function unknownApp(db: Db, id: string): Promise<PublicError> {
  const apps = await listApps(db)
  const named = apps.find((app) => app.name.toLowerCase() === id.toLowerCase())?.id
  const meant =
    named ??
    closest(
      id,
      apps.map((app) => app.id),
    )
  return badRequest(`no app has the id ${id}; ${suggest(meant, '"reprise app list" shows them')}`)
}

/** Why there is no such user, and who may have been meant. */
export async function unknownUser(db: Db, name: string): Promise<PublicError> {
  const accounts = await listAccounts(db)
  const byEmail = accounts.find(({ email }) => email === name.toLowerCase())?.id
  const meant =
    byEmail ??
    closest(
      name.toLowerCase(),
      accounts.map(({ id }) => id),
    )
  return badRequest(
    `no user is called ${name}; ${suggest(meant, '"reprise user list" shows them')}`,
  )
}

/** Why there is no such scope, and which one may have been meant. */
export function unknownScope(name: string): PublicError {
  const meant = closest(name, [...publicScopes, ...Object.keys(partnerScopeTexts)])
  return badRequest(
    `unknown scope ${name}; ${suggest(meant, `there are ${publicScopes.join(', ')}`)}`,
  )
}

const suggest = (meant: string | undefined, otherwise: string) =>
  meant === undefined ? otherwise : `did you mean ${meant}?`
