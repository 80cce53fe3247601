import type { Db } from '../../db/engine.ts'
import type { SavedItem } from '../../model/library.ts'
import type { OwnedPlaylist } from '../../model/playlist.ts'
import { loadChunks } from '../../store/playlist-chunks.ts'
import { followedPlaylists } from '../../store/playlist-followers.ts'
import { loadPlaylists } from '../../store/playlists.ts'

/** How many playlists are looked into, newest first. */
const maxPlaylists = 20

/**
 * Tracks that a user put into their own playlists, at most so many, and which playlists those are.
 * Lists grow at the end, so the ends are read first.
 */
export async function ownEntries(
  db: Db,
  userId: string,
  limit: number,
): Promise<{ entries: SavedItem[]; playlistIds: string[] }> {
  const listing = await followedPlaylists(db, userId)
  const owned = listing.filter(({ ownerId }) => ownerId === userId).map(({ id }) => id)
  const ids = owned.slice(0, maxPlaylists)
  const playlists = await loadPlaylists(db, ids)
  const entries: SavedItem[] = []
  for (const id of ids) {
    const playlist = playlists.get(id)
    if (playlist === undefined || entries.length >= limit) continue
    entries.push(...(await lastEntries(db, playlist, userId)))
  }
  return { entries: entries.slice(0, limit), playlistIds: ids }
}

async function lastEntries(db: Db, { id, directory }: OwnedPlaylist, userId: string) {
  const last = directory.at(-1)
  if (last === undefined) return []
  const items = (await loadChunks(db, id, [last[0]])).get(last[0]) ?? []
  return items.flatMap(({ uri, addedAt, addedBy }) =>
    addedBy === userId && addedAt > 0 && uri.startsWith(trackPrefix)
      ? [{ id: uri.slice(trackPrefix.length), addedAt }]
      : [],
  )
}

const trackPrefix = 'spotify:track:'
