import type { Touch } from '../../db/changes.ts'
import type { Db } from '../../db/engine.ts'
import type { Playlist } from '../../model/playlist.ts'
import { followerIds } from '../../store/playlist-followers.ts'
import { type Details, nextVisibility, readText } from './details.ts'
import { type Editor, keepPlaylist, openPlaylist } from './edit-playlist.ts'
import { checkModifyScope, checkOwner } from './rights.ts'
import { indexPlaylists } from './search-doc.ts'
import { listingTopic } from './topics.ts'

/**
 * Changes what a playlist is called and who may see or edit it.
 * @throws 400 for details that do not go together, 403 for everybody but the owner, 404
 */
export async function changeDetails(
  tx: Db,
  touch: Touch,
  { caller, now }: Editor,
  { playlistId, details }: { playlistId: string; details: Details },
): Promise<void> {
  const taken = await openPlaylist(tx, playlistId)
  const { playlist } = taken
  checkOwner(playlist, caller, "You cannot change the details of a playlist you don't own")
  const changed: Playlist = {
    ...playlist,
    ...readText(details),
    ...nextVisibility(playlist, details),
  }
  checkModifyScope(changed, caller)
  if (!differs(playlist, changed)) return
  await keepPlaylist(
    tx,
    touch,
    { ...taken, playlist: changed },
    { change: { kind: 'details' }, now },
  )
  await indexPlaylists(tx, [changed])
  if (sameVisibility(playlist, changed)) return
  for (const userId of await followerIds(tx, playlistId)) touch(listingTopic(userId))
}

const differs = (before: Playlist, after: Playlist) =>
  before.name !== after.name ||
  before.description !== after.description ||
  !sameVisibility(before, after)

const sameVisibility = (before: Playlist, after: Playlist) =>
  before.isPublic === after.isPublic && before.isCollaborative === after.isCollaborative
