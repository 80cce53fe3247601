import type { Db } from '../db/engine.ts'
import type { FollowedPlaylist, PlaylistListing } from '../model/playlist.ts'

/** Everything a user follows, owned lists included, newest first. */
export async function followedPlaylists(db: Db, userId: string): Promise<FollowedPlaylist[]> {
  const rows = await db
    .selectFrom('playlist_follower')
    .innerJoin('playlist', 'playlist.id', 'playlist_follower.playlist_id')
    .select([
      'playlist.id',
      'playlist.owner_id',
      'playlist.is_public',
      'playlist.is_collaborative',
      'playlist_follower.is_public as is_shown',
    ])
    .where('playlist_follower.user_id', '=', userId)
    .orderBy('playlist_follower.followed_at', 'desc')
    .orderBy('playlist_follower.playlist_id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    ownerId: row.owner_id,
    isPublic: row.is_public === 1,
    isCollaborative: row.is_collaborative === 1,
    isShown: row.is_shown === 1,
  }))
}

/** A user's whole listing, to be kept in memory. */
export async function loadListing(db: Db, userId: string): Promise<PlaylistListing> {
  const entries = await followedPlaylists(db, userId)
  return { entries, bytes: 100 + 200 * entries.length }
}

/** Whether each of some users follows a playlist, and lets others see it; absent = does not. */
export async function followersAmong(
  db: Db,
  playlistId: string,
  userIds: readonly string[],
): Promise<Map<string, { isShown: boolean }>> {
  if (userIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('playlist_follower')
    .select(['user_id', 'is_public'])
    .where('playlist_id', '=', playlistId)
    .where('user_id', 'in', [...userIds])
    .execute()
  return new Map(rows.map((row) => [row.user_id, { isShown: row.is_public === 1 }]))
}

/** Everybody who follows a playlist. */
export async function followerIds(db: Db, playlistId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('playlist_follower')
    .select('user_id')
    .where('playlist_id', '=', playlistId)
    .orderBy('user_id')
    .execute()
  return rows.map((row) => row.user_id)
}

export type Following = { playlistId: string; userId: string; isShown: boolean; followedAt: number }

/** Makes a user follow a playlist. @returns false when they do already; nothing changes then */
export async function insertFollower(tx: Db, following: Following): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('playlist_follower')
    .values({
      playlist_id: following.playlistId,
      user_id: following.userId,
      is_public: following.isShown ? 1 : 0,
      followed_at: following.followedAt,
    })
    .onConflict((conflict) => conflict.columns(['playlist_id', 'user_id']).doNothing())
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Sets whether others see that a user follows a playlist. */
export async function updateFollower(
  tx: Db,
  { playlistId, userId, isShown }: Omit<Following, 'followedAt'>,
): Promise<void> {
  await tx
    .updateTable('playlist_follower')
    .set({ is_public: isShown ? 1 : 0 })
    .where('playlist_id', '=', playlistId)
    .where('user_id', '=', userId)
    .execute()
}

/** @returns whether the user followed the playlist */
export async function deleteFollower(
  tx: Db,
  { playlistId, userId }: { playlistId: string; userId: string },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('playlist_follower')
    .where('playlist_id', '=', playlistId)
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** Counts a follower more or fewer; the owner is never counted. */
export async function addToFollowers(
  tx: Db,
  { playlistId, userId, count }: { playlistId: string; userId: string; count: 1 | -1 },
): Promise<void> {
  await tx
    .updateTable('playlist')
    .set((eb) => ({ followers: eb('followers', '+', count) }))
    .where('id', '=', playlistId)
    .where('owner_id', '!=', userId)
    .execute()
}
