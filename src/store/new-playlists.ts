import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'
import type { Playlist, PlaylistChange, PlaylistItem } from '../model/playlist.ts'
import { writeItems } from './playlist-chunks.ts'
import { toRow } from './playlists.ts'

/** A playlist with its first revision. */
export type MadePlaylist = {
  playlist: Playlist
  chunks: ReadonlyMap<number, readonly PlaylistItem[]>
  change: PlaylistChange
}

/** Stores playlists that are not there yet; their owners follow them. */
export async function insertPlaylists(
  tx: Db,
  made: readonly MadePlaylist[],
  createdAt: number,
): Promise<void> {
  for (const run of statementRuns(tx, made, 100)) {
    const rows = run.map(({ playlist }) => ({
      id: playlist.id,
      ...toRow(playlist),
      created_at: createdAt,
    }))
    await tx.insertInto('playlist').values(rows).execute()
    const changes = run.map(({ playlist, change }) => ({
      playlist_id: playlist.id,
      revision: playlist.revision,
      snapshot_id: playlist.snapshotId,
      change: JSON.stringify(change),
    }))
    await tx.insertInto('playlist_change').values(changes).execute()
    const followers = run.map(({ playlist }) => ({
      playlist_id: playlist.id,
      user_id: playlist.ownerId,
      is_public: 1,
      followed_at: createdAt,
    }))
    await tx
      .insertInto('playlist_follower')
      .values(followers)
      .onConflict((conflict) => conflict.columns(['playlist_id', 'user_id']).doNothing())
      .execute()
  }
  const chunks = made.flatMap(({ playlist, chunks: own }) =>
    [...own].map(([number, items]) => ({
      playlist_id: playlist.id,
      chunk: number,
      items: writeItems(items),
    })),
  )
  for (const run of statementRuns(tx, chunks, 100))
    await tx.insertInto('playlist_chunk').values(run).execute()
}
