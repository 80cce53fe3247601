import { isId } from './base62.ts'
import { badRequest, invalidId } from './errors.ts'

/** What a URI can name. */
type UriKind = (typeof kinds)[number]

export type Uri = { kind: UriKind; id: string }

/**
 * The entity that `spotify:{kind}:{id}` names. Playlists are also known by their form of before
 * 2018, `spotify:user:{owner}:playlist:{id}`; the owner says nothing about them.
 * @throws 400 when it is no URI, of an unknown kind, or its id is malformed
 */
export function parseUri(text: string): Uri {
  const [scheme, word = '', ...rest] = text.split(':')
  if (scheme !== 'spotify' || rest.length === 0) throw badRequest(`Invalid URI: ${text}`)
  const kind = kinds.find((known) => known === word)
  if (kind === undefined) throw badRequest(`Unsupported URI type: ${word}`)
  if (kind === 'user' && rest.length === 3 && rest[1] === 'playlist') {
    return withId('playlist', rest[2] ?? '')
  }
  const [id = '', ...more] = rest
  if (more.length > 0 || id === '') throw badRequest(`Invalid URI: ${text}`)
  return kind === 'user' ? { kind, id: decode(id, text) } : withId(kind, id)
}

const kinds = [
  'track',
  'album',
  'artist',
  'playlist',
  'show',
  'episode',
  'audiobook',
  'user',
] as const

function withId(kind: UriKind, id: string): Uri {
  if (!isId(id)) throw invalidId()
  return { kind, id }
}

/** User names are percent-encoded in URIs. */
function decode(name: string, uri: string): string {
  try {
    const decoded = decodeURIComponent(name)
    if (!decoded.includes('\0')) return decoded
  } catch {
    // Not an escape: answered like every other URI that is none.
  }
  throw badRequest(`Invalid URI: ${uri}`)
}
