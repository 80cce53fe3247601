import type { Db } from '../../db/engine.ts'
import type { Playlist } from '../../model/playlist.ts'
import type { SearchDoc } from '../../model/search.ts'
import { indexDocs, removeDocs } from '../../store/search-index.ts'

/** Makes playlists found by what they are called now; private ones are not found. */
export async function indexPlaylists(tx: Db, playlists: readonly Playlist[]): Promise<void> {
  const hidden = playlists.filter(({ isPublic }) => !isPublic)
  const shown = playlists.filter(({ isPublic }) => isPublic)
  if (hidden.length > 0)
    await removeDocs(
      tx,
      'playlist',
      hidden.map(({ id }) => id),
    )
  if (shown.length > 0) await indexDocs(tx, shown.map(toDoc))
}

const toDoc = ({ id, name, description }: Playlist): SearchDoc => ({
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
})
