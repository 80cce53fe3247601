import type { AnyEndpoint } from './endpoint.ts'
import type { Caching } from './send.ts'

/**
 * How long an operation's answer may be kept, by the first part of its path, as recorded from the
 * public API (data-and-imports section 0). Every answer may depend on the token: on the user's
 * country, library or playlists. So caches are told to keep them apart by it.
 */
export function cachingOf({ method, path }: AnyEndpoint): Caching {
  const [, , family = ''] = path.split('/')
  const seconds = method === 'GET' ? lifetimes[family] : undefined
  const control = seconds === undefined ? notKept : `public, max-age=${seconds}`
  return { 'cache-control': control, vary: 'Authorization' }
}

/** Of what is about the caller, of errors, of changes, and of what is computed. */
export const notKept = 'private, max-age=0'

const lifetimes: Record<string, number> = {
  albums: 7_200,
  artists: 7_200,
  tracks: 7_200,
  search: 7_200,
  shows: 60,
  episodes: 60,
  audiobooks: 60,
  chapters: 60,
  playlists: 0,
  users: 0,
}
