import { Type as T } from 'typebox'
import { badRequest, insufficientScope, missingField } from '../../lib/errors.ts'
import { parseUri } from '../../lib/uri.ts'
import type { LibraryKind, LibraryRef } from '../../model/library.ts'

/** Query of the operations on things of any kind. */
export const UrisQuery = T.Object({ uris: T.Optional(T.String()) })

/** The public API reads no body here, but clients send one (web-api section 4): read if need be. */
export const UrisBody = T.Union([
  T.Object({ uris: T.Optional(T.Array(T.String())) }),
  T.Array(T.String()),
])

const maxUris = 40

/**
 * What a request names: in the query, or, only without one there, in the body.
 * @throws 400 when there is nothing, too much, or one is malformed
 */
export function namedRefs(
  query: { uris?: string },
  body: { uris?: string[] } | string[] = [],
): LibraryRef[] {
  const { uris: csv = '' } = query
  const given = Array.isArray(body) ? body : (body.uris ?? [])
  const uris = csv.trim() === '' ? given : csv.split(',').map((uri) => uri.trim())
  if (uris.length === 0) throw missingField('uris')
  if (uris.length > maxUris) throw badRequest('too many uris requested')
  return uris.map(parseUri)
}

type ScopeOf = (kind: LibraryKind) => string

/** The scope that changing a kind of thing takes. */
export const modifyScope: ScopeOf = (kind) => {
  if (kind === 'playlist') return 'playlist-modify-public'
  return kind === 'artist' || kind === 'user' ? 'user-follow-modify' : 'user-library-modify'
}

/** The scope that looking for a kind of thing takes. */
export const readScope: ScopeOf = (kind) => {
  if (kind === 'playlist') return 'playlist-read-private'
  return kind === 'artist' || kind === 'user' ? 'user-follow-read' : 'user-library-read'
}

/** @throws 403 when the token lacks the scope of one of the kinds */
export function checkScopes(refs: LibraryRef[], scopeOf: ScopeOf, scopes: ReadonlySet<string>) {
  const lacking = refs.map(({ kind }) => scopeOf(kind)).filter((scope) => !scopes.has(scope))
  if (lacking.length > 0) throw insufficientScope([...new Set(lacking)])
}
