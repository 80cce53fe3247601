import type { Db } from '../../db/engine.ts'
import type { PlaylistRule } from '../../model/browse.ts'
import { playlistsFollowedMost } from '../../store/followed-most.ts'

/** How many playlists an empty rule chooses. */
const maxChosen = 50

/** Ids of the playlists that a rule chooses, each once; named ones may be gone or private by now. */
export async function chosenPlaylists(db: Db, rule: PlaylistRule): Promise<string[]> {
  const { playlists = [], genres = [] } = rule
  if (playlists.length === 0 && genres.length === 0) return playlistsFollowedMost(db, maxChosen)
  return [...new Set(playlists)]
}
