import { insufficientScope, noToken, notBearer, unauthorized } from '../lib/errors.ts'
import type { Caller, UserCaller } from '../model/caller.ts'
import type { AnyEndpoint } from './endpoint.ts'

/**
 * The token of an Authorization header (web-api reference, section 2.2).
 * @throws 401 without the header, 400 for another kind of it
 */
export function bearerToken(header: string | undefined): string {
  if (header === undefined) throw noToken()
  if (!/^bearer +\S+$/i.test(header)) throw notBearer()
  return header.slice(header.lastIndexOf(' ') + 1)
}

/** @throws 401 for an app token where a user is needed, 403 without the scopes */
export function checkRights(endpoint: AnyEndpoint, caller: Caller): void {
  const { scopes, anyScope } = endpoint
  if (!scopes.every((scope) => caller.scopes.has(scope))) {
    throw insufficientScope(scopes.filter((scope) => !caller.scopes.has(scope)))
  }
  if (anyScope !== undefined && !anyScope.some((scope) => caller.scopes.has(scope))) {
    throw insufficientScope(anyScope)
  }
  if (endpoint.user === true && caller.userId === null) throw unauthorized()
}

/** The caller with its user; endpoints that declare `user: true` or a scope always have one. */
export function userOf(caller: Caller): UserCaller {
  const { userId, country } = caller
  if (userId === null) throw unauthorized()
  return { ...caller, userId, country: country ?? 'US' }
}
