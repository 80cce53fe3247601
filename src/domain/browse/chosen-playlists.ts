import type { Db } from '../../db/engine.ts'
import type { PlaylistRule } from '../../model/browse.ts'
import { playlistsFollowedMost } from '../../store/followed-most.ts'
import { playlistsOfGenres } from '../recommendations/playlists-of-genres.ts'
import type { Recommender } from '../recommendations/recommender.ts'

/** How many playlists an empty rule chooses. */
const maxChosen = 50

/** Ids of the playlists that a rule chooses, each once; named ones may be gone or private by now. */
export async function chosenPlaylists(
  { db, recommender }: { db: Db; recommender: Recommender },
  { playlists = [], genres = [] }: PlaylistRule,
): Promise<string[]> {
  if (playlists.length + genres.length === 0) return playlistsFollowedMost(db, maxChosen)
  const ofGenres =
    genres.length === 0 ? [] : playlistsOfGenres(await recommender.knowledge(), genres)
  return [...new Set([...playlists, ...ofGenres])]
}
