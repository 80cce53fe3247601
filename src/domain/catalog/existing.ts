import type { Db } from '../../db/engine.ts'
import { nonExisting } from '../../lib/errors.ts'
import type { Album, Artist } from '../../model/catalog.ts'
import { loadAlbums } from '../../store/albums.ts'
import { loadArtists } from '../../store/artists.ts'
import { loadSurviving } from './surviving.ts'

/** The artist with this id, or a former one. @throws 404 */
export async function existingArtist(db: Db, id: string): Promise<Artist> {
  const artist = (await loadSurviving(db, 'artist', [id], loadArtists)).get(id)
  if (artist === undefined) throw nonExisting('artist', id)
  return artist
}

/** The album with this id, or a former one. @throws 404 */
export async function existingAlbum(db: Db, id: string): Promise<Album> {
  const album = (await loadSurviving(db, 'album', [id], loadAlbums)).get(id)
  if (album === undefined) throw nonExisting('album', id)
  return album
}
