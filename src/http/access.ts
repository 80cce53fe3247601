import type { TSchema } from 'typebox'
import { Type as T } from 'typebox'
import { notOffered, refused } from '../lib/errors.ts'
import type { AccessProfile } from '../model/access.ts'
import type { Caller } from '../model/caller.ts'
import type { Endpoint } from './endpoint.ts'

/**
 * Operations that were closed to new apps on 27 November 2024 ("N24" in the web-api reference,
 * section 1). Apps with extended quota that are approved today do not have them either.
 */
export const closedIn2024: ReadonlySet<string> = new Set([
  'get-an-artists-related-artists',
  'get-several-audio-features',
  'get-audio-features',
  'get-audio-analysis',
  'get-featured-playlists',
  'get-a-categories-playlists',
  'get-recommendations',
  'get-recommendation-genres',
])

/** Operations that development mode lost in February 2026 ("F26-" there). */
export const closedIn2026: ReadonlySet<string> = new Set([
  'get-multiple-albums',
  'get-multiple-artists',
  'get-an-artists-top-tracks',
  'get-several-tracks',
  'get-categories',
  'get-a-category',
  'get-new-releases',
  'get-multiple-episodes',
  'get-multiple-shows',
  'get-multiple-audiobooks',
  'get-several-chapters',
  'get-available-markets',
  'get-users-profile',
  'save-audiobooks-user',
  'remove-audiobooks-user',
  'check-users-saved-audiobooks',
  'save-albums-user',
  'remove-albums-user',
  'check-users-saved-albums',
  'save-tracks-user',
  'remove-tracks-user',
  'check-users-saved-tracks',
  'save-episodes-user',
  'remove-episodes-user',
  'check-users-saved-episodes',
  'save-shows-user',
  'remove-shows-user',
  'check-users-saved-shows',
  'follow-playlist',
  'unfollow-playlist',
  'follow-artists-users',
  'unfollow-artists-users',
  'check-current-user-follows',
  'check-if-user-follows-playlist',
  'get-playlists-tracks',
  'add-tracks-to-playlist',
  'reorder-or-replace-playlists-tracks',
  'remove-tracks-playlist',
  'get-list-users-playlists',
  'create-playlist-for-user',
])

/** The profiles to which an operation answers 403. */
export function closedTo(operationId: string): ReadonlySet<AccessProfile> {
  if (closedIn2024.has(operationId)) return new Set(['extended', 'development'])
  return new Set(closedIn2026.has(operationId) ? ['development'] : [])
}

/** Pages that are shorter in development mode. */
const shortPages: ReadonlySet<string> = new Set(['search', 'get-an-artists-albums'])

/** What a query may be in development mode; undefined when it is the same as everywhere. */
export function developmentQuery({ id, query }: Endpoint): TSchema | undefined {
  if (!shortPages.has(id) || query === undefined || !('properties' in query)) return undefined
  const limit = T.Integer({ minimum: 1, maximum: 10, default: 5 })
  return T.Object({ ...(query.properties as Record<string, TSchema>), limit })
}

/** @throws 403 when the app's profile does not offer this to this user */
export function checkAccess(closed: ReadonlySet<AccessProfile>, caller: Caller): void {
  if (caller.refusal !== null) throw refused(caller.refusal)
  if (closed.has(caller.profile)) throw notOffered(caller.profile)
}
