import type { Touch } from '../../db/changes.ts'
import { type Db, everything } from '../../db/engine.ts'
import { episodeIdsOf } from '../../store/episodes.ts'
import { removeDocs } from '../../store/search-index.ts'
import { deleteShow } from '../../store/spoken-deletes.ts'

/**
 * Takes a show and its episodes out of the catalog, for everybody and whoever saved them. Playlists
 * keep their entries, which then lead nowhere. Has to run inside a transaction.
 */
export async function removeShow(tx: Db, touch: Touch, id: string): Promise<void> {
  const episodes = await episodeIdsOf(tx, id)
  await removeDocs(tx, 'episode', episodes)
  await removeDocs(tx, 'show', [id])
  await deleteShow(tx, id, episodes)
  // Lists of many users may have held something of it.
  touch(everything)
}
