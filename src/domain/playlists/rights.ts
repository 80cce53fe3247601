import { forbidden, insufficientScope } from '../../lib/errors.ts'
import type { Caller } from '../../model/caller.ts'
import type { FollowedPlaylist, Playlist } from '../../model/playlist.ts'

type Visibility = Pick<Playlist, 'isPublic'>

/** The scope that changing a playlist takes: it follows the playlist's state (web-api section 3). */
const modifyScope = ({ isPublic }: Visibility) =>
  isPublic ? 'playlist-modify-public' : 'playlist-modify-private'

/** @throws 403 when the token does not reach to playlists in this state */
export function checkModifyScope(playlist: Visibility, { scopes }: Caller): void {
  const scope = modifyScope(playlist)
  if (!scopes.has(scope)) throw insufficientScope([scope])
}

/** @throws 403 with `message` unless the caller owns the playlist, and 403 without the scope */
export function checkOwner(playlist: Playlist, caller: Caller, message: string): void {
  if (playlist.ownerId !== caller.userId) throw forbidden(message)
  checkModifyScope(playlist, caller)
}

/** @throws 403 with `message` unless the caller may change the items, and 403 without the scope */
export function checkEditor(playlist: Playlist, caller: Caller, message: string): void {
  if (!mayEdit(playlist, caller)) throw forbidden(message)
  checkModifyScope(playlist, caller)
}

/**
 * Public playlists are everybody's to read. Private means unlisted, unless the operator closed
 * them (web-api section 12, C7).
 * @param rule the setting `private_playlists`: `link`, or `owner` for only those who may edit
 * @throws 403 `No access`
 */
export function checkReader(playlist: Playlist, caller: Caller, rule: string): void {
  if (playlist.isPublic || rule === 'link') return
  if (!mayEdit(playlist, caller)) throw forbidden('No access')
}

/**
 * Reading the items of a private playlist on their own takes a scope; one that is collaborative
 * is reached by either.
 * @throws 403
 */
export function checkItemsScope(playlist: Playlist, { scopes }: Caller): void {
  const isReached =
    playlist.isPublic ||
    scopes.has('playlist-read-private') ||
    (playlist.isCollaborative && scopes.has('playlist-read-collaborative'))
  if (!isReached) throw insufficientScope(['playlist-read-private'])
}

/**
 * Whether a caller sees a playlist in a user's listing. Of others only what is public and shown;
 * of their own the private ones with a scope, and collaborative ones with one more.
 */
export function isListed(entry: FollowedPlaylist, listingOf: string, caller: Caller): boolean {
  const isOpen = entry.isPublic && entry.isShown
  if (caller.userId !== listingOf) return isOpen
  const { scopes } = caller
  if (entry.isCollaborative && !scopes.has('playlist-read-collaborative')) return false
  return isOpen || scopes.has('playlist-read-private')
}

/**
 * Whether a caller is shown the items of a playlist at all: apps in development mode only those of
 * playlists that their user may change (web-api section 11).
 */
export const seesItems = (playlist: Playlist, caller: Caller): boolean =>
  caller.profile !== 'development' || mayEdit(playlist, caller)

/** The owner may change the items, and of a collaborative playlist every user. */
const mayEdit = (playlist: Playlist, { userId }: Caller) =>
  userId !== null && (playlist.isCollaborative || playlist.ownerId === userId)
