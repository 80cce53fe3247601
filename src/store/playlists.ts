import type { Compilable, Selectable } from 'kysely'
import type { Db } from '../db/engine.ts'
import type { PlaylistTable } from '../db/schema/playlists.ts'
import { statementRuns } from '../db/statement-runs.ts'
import type { OwnedPlaylist, Playlist } from '../model/playlist.ts'

const columns = [
  'playlist.id',
  'playlist.owner_id',
  'playlist.name',
  'playlist.description',
  'playlist.is_public',
  'playlist.is_collaborative',
  'playlist.revision',
  'playlist.snapshot_id',
  'playlist.chunks',
  'playlist.total',
  'playlist.followers',
  'playlist.images',
] as const

/** Loads playlists with their owners' names; unknown ids are absent from the map. */
export async function loadPlaylists(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, OwnedPlaylist>> {
  const playlists = new Map<string, OwnedPlaylist>()
  for (const run of statementRuns(db, [...new Set(ids)])) {
    const rows = await db
      .selectFrom('playlist')
      .leftJoin('user_account', 'user_account.id', 'playlist.owner_id')
      .select([...columns, 'user_account.display_name'])
      .where('playlist.id', 'in', run)
      .execute()
    for (const row of rows) {
      playlists.set(row.id, { ...toPlaylist(row), ownerName: row.display_name ?? '' })
    }
  }
  return playlists
}

/**
 * Takes a playlist for changing: until the transaction ends nobody else can. The revision is
 * already the next one, because an update is what locks a row on every engine.
 */
export async function takePlaylist(tx: Db, id: string): Promise<Playlist | undefined> {
  const row = await tx
    .updateTable('playlist')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirst()
  return row === undefined ? undefined : toPlaylist(row)
}

/** The statement that writes everything of a playlist that can change. */
export const updateOf = (tx: Db, playlist: Playlist): Compilable =>
  tx.updateTable('playlist').set(toRow(playlist)).where('id', '=', playlist.id)

/** How many playlists a user has made. */
export async function countOwnedPlaylists(db: Db, userId: string): Promise<number> {
  const { count } = await db
    .selectFrom('playlist')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('owner_id', '=', userId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

type Row = Omit<Selectable<PlaylistTable>, 'created_at'>

const toPlaylist = (row: Row): Playlist => ({
  id: row.id,
  ownerId: row.owner_id,
  name: row.name,
  description: row.description,
  isPublic: row.is_public === 1,
  isCollaborative: row.is_collaborative === 1,
  revision: row.revision,
  snapshotId: row.snapshot_id,
  directory: JSON.parse(row.chunks),
  total: row.total,
  followers: row.followers,
  images: JSON.parse(row.images),
})

/** The row of a playlist, but for what never changes of it. */
export const toRow = (playlist: Playlist): Omit<Row, 'id'> => ({
  owner_id: playlist.ownerId,
  name: playlist.name,
  description: playlist.description,
  is_public: playlist.isPublic ? 1 : 0,
  is_collaborative: playlist.isCollaborative ? 1 : 0,
  revision: playlist.revision,
  snapshot_id: playlist.snapshotId,
  chunks: JSON.stringify(playlist.directory),
  total: playlist.total,
  followers: playlist.followers,
  images: JSON.stringify(playlist.images),
})
