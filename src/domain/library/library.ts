import type { Touch } from '../../db/changes.ts'
import type { Db } from '../../db/engine.ts'
import type { FollowedKind, LibraryKind, LibraryRef, SavedKind } from '../../model/library.ts'
import { followedPlaylists } from '../../store/playlist-followers.ts'
import { followPlaylist, unfollowPlaylist } from '../playlists/followers.ts'
import { follow, followsAmong, unfollow } from './follows.ts'
import { containsItems, removeItems, saveItems } from './saved-items.ts'

/** Whose library, and what of it. */
export type LibraryItems = { userId: string; refs: readonly LibraryRef[] }

/**
 * Saves or follows things of any kind: artists, users and playlists are followed (playlists
 * publicly), the rest is saved. Within one transaction, so all or nothing.
 * @throws 404 when one of them does not exist
 */
export async function addToLibrary(
  tx: Db,
  touch: Touch,
  { userId, refs, now }: LibraryItems & { now: number },
): Promise<void> {
  for (const [kind, ids] of byKind(refs)) {
    if (isSaved(kind)) {
      const items = ids.map((id) => ({ id, addedAt: now }))
      await saveItems(tx, touch, { userId, kind }, items)
    } else if (isFollowed(kind)) {
      await follow(tx, touch, { userId, kind }, { ids, now })
    } else {
      for (const playlistId of ids) {
        await followPlaylist(tx, touch, { playlistId, userId, isPublic: true, now })
      }
    }
  }
}

/** Takes things of any kind out again; what is not in is no error. */
export async function removeFromLibrary(
  tx: Db,
  touch: Touch,
  { userId, refs }: LibraryItems,
): Promise<void> {
  for (const [kind, ids] of byKind(refs)) {
    if (isSaved(kind)) await removeItems(tx, touch, { userId, kind }, ids)
    else if (isFollowed(kind)) await unfollow(tx, touch, { userId, kind }, ids)
    else for (const playlistId of ids) await unfollowPlaylist(tx, touch, { playlistId, userId })
  }
}

/** Whether each of the things is saved or followed, in the order asked. */
export async function libraryContains(db: Db, { userId, refs }: LibraryItems): Promise<boolean[]> {
  const contained = new Map<LibraryKind, Map<string, boolean>>()
  for (const [kind, ids] of byKind(refs)) {
    const answers = await containsOf(db, userId, kind, ids)
    contained.set(kind, new Map(ids.map((id, at) => [id, answers[at] ?? false])))
  }
  return refs.map(({ kind, id }) => contained.get(kind)?.get(id) ?? false)
}

function containsOf(db: Db, userId: string, kind: LibraryKind, ids: string[]) {
  if (isSaved(kind)) return containsItems(db, { userId, kind }, ids)
  if (isFollowed(kind)) return followsAmong(db, { userId, kind }, ids)
  return followsPlaylists(db, userId, ids)
}

async function followsPlaylists(db: Db, userId: string, ids: string[]): Promise<boolean[]> {
  const followed = new Set((await followedPlaylists(db, userId)).map(({ id }) => id))
  return ids.map((id) => followed.has(id))
}

function byKind(refs: readonly LibraryRef[]): Map<LibraryKind, string[]> {
  const grouped = new Map<LibraryKind, string[]>()
  for (const { kind, id } of refs) {
    const ids = grouped.get(kind)
    if (ids === undefined) grouped.set(kind, [id])
    else ids.push(id)
  }
  return grouped
}

const isFollowed = (kind: LibraryKind): kind is FollowedKind => kind === 'artist' || kind === 'user'

const isSaved = (kind: LibraryKind): kind is SavedKind => kind !== 'playlist' && !isFollowed(kind)
