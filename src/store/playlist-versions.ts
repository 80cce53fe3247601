import type { Db } from '../db/engine.ts'
import { together } from '../db/together.ts'
import type { Playlist, PlaylistChange } from '../model/playlist.ts'
import { insertionOf } from './playlist-changes.ts'
import { type ChunkChange, rewriting } from './playlist-chunks.ts'
import { updateOf } from './playlists.ts'

/**
 * Stores a changed playlist as its next version.
 * @param change what happened to the positions of its items
 */
export async function storeVersion(
  tx: Db,
  playlist: Playlist,
  chunks: ChunkChange,
  change: PlaylistChange,
): Promise<void> {
  const { id, revision, snapshotId } = playlist
  await together(tx, [
    ...rewriting(tx, id, chunks),
    updateOf(tx, playlist),
    insertionOf(tx, id, { revision, snapshotId, change }),
  ])
}
