import type { Touch } from '../../db/changes.ts'
import type { Db } from '../../db/engine.ts'
import { forbidden } from '../../lib/errors.ts'
import type { Image } from '../../model/image.ts'
import type { Playlist, PlaylistItem } from '../../model/playlist.ts'
import { insertPlaylists } from '../../store/new-playlists.ts'
import { countOwnedPlaylists } from '../../store/playlists.ts'
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
  const [playlist] = await insertNewPlaylists(tx, touch, [fresh], now)
  if (playlist === undefined) throw new Error('one playlist makes one')
  await indexPlaylists(tx, [playlist])
  return playlist
}

/** The same for any number of playlists, and without the search index: for sources that bring many along. */
export async function insertNewPlaylists(
  tx: Db,
  touch: Touch,
  fresh: readonly NewPlaylist[],
  now: number,
): Promise<Playlist[]> {
  const made = await Promise.all(fresh.map((one) => firstRevision(one, now)))
  await insertPlaylists(tx, made, now)
  for (const { playlist } of made) {
    touch(playlistTopic(playlist.id))
    touch(listingTopic(playlist.ownerId))
  }
  return made.map(({ playlist }) => playlist)
}

async function firstRevision(
  { images = [], followers = 0, items = [], ...fresh }: NewPlaylist,
  now: number,
) {
  const revision = 1
  const list = new ItemList([], async () => new Map())
  await list.insert(0, items)
  const { directory, total, written } = await list.store(revision)
  const snapshotId = nextSnapshot('', revision, `${now} ${fresh.id}`)
  const playlist = { ...fresh, revision, snapshotId, directory, total, followers, images }
  return { playlist, chunks: written, change: { kind: 'details' as const } }
}

const maxPlaylists = 11_000
