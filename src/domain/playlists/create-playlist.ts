import type { Touch } from '../../db/changes.ts'
import type { Db } from '../../db/engine.ts'
import { forbidden } from '../../lib/errors.ts'
import type { Image } from '../../model/image.ts'
import type { Playlist, PlaylistItem } from '../../model/playlist.ts'
import { insertChange } from '../../store/playlist-changes.ts'
import { rewriteChunks } from '../../store/playlist-chunks.ts'
import { insertFollower } from '../../store/playlist-followers.ts'
import { countOwnedPlaylists, insertPlaylist } from '../../store/playlists.ts'
import { ItemList } from './item-list.ts'
import { indexPlaylists } from './search-doc.ts'
import { nextSnapshot } from './snapshot.ts'
import { listingTopic, playlistTopic } from './topics.ts'

/** A playlist to be made. */
export type NewPlaylist = {
  id: string
  ownerId: string
  name: string
  description: string
  isPublic: boolean
  isCollaborative: boolean
  images?: Image[]
  followers?: number
  items?: readonly PlaylistItem[]
}

/**
 * Makes a playlist, which its owner follows from then on.
 * @throws 403 when the owner has as many playlists as a user may have
 */
export async function createPlaylist(
  tx: Db,
  touch: Touch,
  fresh: NewPlaylist,
  now: number,
): Promise<Playlist> {
  if ((await countOwnedPlaylists(tx, fresh.ownerId)) >= maxPlaylists) {
    throw forbidden(`A user can have ${maxPlaylists} playlists`)
  }
  return storeNewPlaylist(tx, touch, fresh, now)
}

/** The same without a limit. */
export async function storeNewPlaylist(
  tx: Db,
  touch: Touch,
  fresh: NewPlaylist,
  now: number,
): Promise<Playlist> {
  const playlist = await insertNewPlaylist(tx, touch, fresh, now)
  await indexPlaylists(tx, [playlist])
  return playlist
}

/** The same without the search index, for sources that bring many playlists along. */
export async function insertNewPlaylist(
  tx: Db,
  touch: Touch,
  { images = [], followers = 0, items = [], ...fresh }: NewPlaylist,
  now: number,
): Promise<Playlist> {
  const revision = 1
  const list = new ItemList([], async () => new Map())
  await list.insert(0, items)
  const { directory, total, ...chunks } = await list.store(revision)
  const snapshotId = nextSnapshot('', revision, `${now} ${fresh.id}`)
  const playlist = { ...fresh, revision, snapshotId, directory, total, followers, images }
  await insertPlaylist(tx, playlist, now)
  await rewriteChunks(tx, playlist.id, chunks)
  await insertChange(tx, playlist.id, { revision, snapshotId, change: { kind: 'details' } })
  await insertFollower(tx, {
    playlistId: playlist.id,
    userId: playlist.ownerId,
    isShown: true,
    followedAt: now,
  })
  touch(playlistTopic(playlist.id))
  touch(listingTopic(playlist.ownerId))
  return playlist
}

const maxPlaylists = 11_000
