import type { Touch } from '../../db/changes.ts'
import type { Db } from '../../db/engine.ts'
import { badRequest, notFound } from '../../lib/errors.ts'
import type { Caller } from '../../model/caller.ts'
import type { Playlist, PlaylistChange } from '../../model/playlist.ts'
import { changesFrom, deleteChangesBefore } from '../../store/playlist-changes.ts'
import { loadChunks } from '../../store/playlist-chunks.ts'
import { storeVersion } from '../../store/playlist-versions.ts'
import { takePlaylist } from '../../store/playlists.ts'
import { ItemList } from './item-list.ts'
import { nextSnapshot, revisionOf } from './snapshot.ts'
import { playlistTopic } from './topics.ts'

/** Whose doing an edit is, and when. */
export type Editor = { caller: Caller & { userId: string }; now: number }

/** A playlist nobody else can change until the transaction ends. */
export type TakenPlaylist = { playlist: Playlist; items: ItemList }

/** Takes a playlist for changing. @throws 404 */
export async function openPlaylist(tx: Db, id: string): Promise<TakenPlaylist> {
  const playlist = await takePlaylist(tx, id)
  if (playlist === undefined) throw notFound()
  const items = new ItemList(playlist.directory, (chunks) => loadChunks(tx, id, chunks))
  return { playlist, items }
}

/**
 * Stores a changed playlist as a new version.
 * @param change what happened to the positions of its items
 * @returns the new snapshot id
 */
export async function keepPlaylist(
  tx: Db,
  touch: Touch,
  { playlist, items }: TakenPlaylist,
  { change, now }: { change: PlaylistChange; now: number },
): Promise<string> {
  const { id, revision } = playlist
  const { directory, total, ...chunks } = await items.store(revision)
  const snapshotId = nextSnapshot(playlist.snapshotId, revision, `${now} ${JSON.stringify(change)}`)
  await storeVersion(tx, { ...playlist, snapshotId, directory, total }, chunks, change)
  if (revision % 100 === 0) await deleteChangesBefore(tx, id, revision - keptRevisions)
  touch(playlistTopic(id))
  return snapshotId
}

/**
 * What changed since the version a client read. Nothing when it names none.
 * @throws 400 when there was no such version, or one so old that its changes are forgotten
 */
export async function changesSince(
  tx: Db,
  playlist: Playlist,
  snapshotId: string | undefined,
): Promise<PlaylistChange[]> {
  if (snapshotId === undefined || snapshotId === playlist.snapshotId) return []
  const revision = revisionOf(snapshotId)
  if (revision === undefined) throw badVersion()
  const [known, ...later] = await changesFrom(tx, playlist.id, revision)
  if (known?.snapshotId !== snapshotId) throw badVersion()
  return later.map(({ change }) => change)
}

/** 400: a snapshot id that this playlist never had. */
export const badVersion = () => badRequest('Missing or bad version tag')

/** How far back snapshot ids are accepted. Reading this many changes takes some 10 ms. */
const keptRevisions = 10_000
