import type { Touch } from '../../db/changes.ts'
import type { Db } from '../../db/engine.ts'
import { notFound } from '../../lib/errors.ts'
import type { Caller } from '../../model/caller.ts'
import {
  addToFollowers,
  deleteFollower,
  followersAmong,
  insertFollower,
  updateFollower,
} from '../../store/playlist-followers.ts'
import { loadPlaylists } from '../../store/playlists.ts'
import { listingTopic, playlistTopic } from './topics.ts'

type Follow = { playlistId: string; userId: string; isPublic: boolean; now: number }

/**
 * Follows a playlist. Who follows it already keeps its place in their listing.
 * @param follow `isPublic`: whether others see that the user follows it
 * @throws 404
 */
export async function followPlaylist(
  tx: Db,
  touch: Touch,
  { playlistId, userId, isPublic: isShown, now }: Follow,
): Promise<void> {
  if (!(await loadPlaylists(tx, [playlistId])).has(playlistId)) throw notFound()
  const isNew = await insertFollower(tx, { playlistId, userId, isShown, followedAt: now })
  if (isNew) await addToFollowers(tx, { playlistId, userId, count: 1 })
  else await updateFollower(tx, { playlistId, userId, isShown })
  touch(playlistTopic(playlistId))
  touch(listingTopic(userId))
}

/**
 * Stops following a playlist. For its owner that is what deleting means: it leaves the listing,
 * stays where it is, and can be followed again.
 */
export async function unfollowPlaylist(
  tx: Db,
  touch: Touch,
  { playlistId, userId }: { playlistId: string; userId: string },
): Promise<void> {
  if (!(await deleteFollower(tx, { playlistId, userId }))) return
  await addToFollowers(tx, { playlistId, userId, count: -1 })
  touch(playlistTopic(playlistId))
  touch(listingTopic(userId))
}

/**
 * Whether each of some users follows a playlist, in order, as far as the caller may know: of
 * others only what they show.
 */
export async function followsPlaylist(
  db: Db,
  { userId: callerId }: Pick<Caller, 'userId'>,
  playlistId: string,
  userIds: readonly string[],
): Promise<boolean[]> {
  const following = await followersAmong(db, playlistId, userIds)
  return userIds.map((id) => {
    const follower = following.get(id)
    return follower !== undefined && (id === callerId || follower.isShown)
  })
}
