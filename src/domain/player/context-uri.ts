import { badRequest } from '../../lib/errors.ts'
import { parseUri } from '../../lib/uri.ts'
import type { ContextKind, PlayContext } from '../../model/player.ts'

/**
 * What a context URI names. The user's saved tracks are a context too, `spotify:collection` or
 * `spotify:user:{id}:collection`, of whose owner only the caller is meant.
 * @throws 400
 */
export function parseContextUri(text: string, userId: string): PlayContext {
  if (/^spotify:(user:[^:]+:)?collection(:tracks)?$/.test(text)) return collectionOf(userId)
  const { kind: named, id } = parseNamed(text)
  // An audiobook is a show underneath, and played as one.
  const kind = named === 'audiobook' ? 'show' : named
  if (!isContextKind(kind)) throw unsupported()
  return { kind, id, uri: `spotify:${kind}:${id}` }
}

const collectionOf = (userId: string): PlayContext => ({
  kind: 'collection',
  id: userId,
  uri: `spotify:user:${encodeURIComponent(userId)}:collection`,
})

function parseNamed(text: string) {
  try {
    return parseUri(text)
  } catch {
    throw unsupported()
  }
}

const isContextKind = (kind: string): kind is ContextKind =>
  kind === 'album' || kind === 'artist' || kind === 'playlist' || kind === 'show'

/** 400 with the wording the public API has for it. */
export const unsupported = () => badRequest('Non supported context uri')
