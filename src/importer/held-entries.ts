import type { Db } from '../db/engine.ts'
import type { PlaylistEntryRecord } from '../model/records.ts'
import { loadChunks } from '../store/playlist-chunks.ts'
import { loadPlaylists } from '../store/playlists.ts'

/** The entries that a playlist holds; none when there is no such playlist. */
export async function heldEntries(tx: Db, playlistId: string): Promise<PlaylistEntryRecord[]> {
  const playlist = (await loadPlaylists(tx, [playlistId])).get(playlistId)
  if (playlist === undefined) return []
  const numbers = playlist.directory.map(([number]) => number)
  const chunks = await loadChunks(tx, playlistId, numbers)
  return numbers
    .flatMap((number) => chunks.get(number) ?? [])
    .map(({ uri, ...added }) => {
      const trackId = /^spotify:track:(\w+)$/.exec(uri)?.[1]
      return trackId === undefined ? { localUri: uri, ...added } : { trackId, ...added }
    })
}
