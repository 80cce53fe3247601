import type { Db } from '../../db/engine.ts'
import type { Playlist } from '../../model/playlist.ts'
import { indexDocs, removeDocs } from '../../store/search-index.ts'

/** Makes a playlist found by what it is called now; a private one is not found. */
export async function indexPlaylist(
  tx: Db,
  { id, name, description, isPublic }: Playlist,
): Promise<void> {
  if (!isPublic) return removeDocs(tx, 'playlist', [id])
  await indexDocs(tx, [
    {
      kind: 'playlist',
      id,
      name,
      artists: [],
      album: '',
      genres: [],
      description,
      releaseYears: [],
      releaseDay: 0,
      isrc: '',
      upc: '',
      popularity: 0,
    },
  ])
}
