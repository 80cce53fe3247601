import type { Db } from '../../db/engine.ts'
import { nonExisting, notFound } from '../../lib/errors.ts'
import type { UserCaller } from '../../model/caller.ts'
import type { ContextKind, PlayContext } from '../../model/player.ts'
import { albumTrackIds } from '../../store/albums.ts'
import { artistTopTrackIds } from '../../store/artists.ts'
import { episodeIdsOf } from '../../store/episodes.ts'
import { loadChunks } from '../../store/playlist-chunks.ts'
import { loadPlaylists } from '../../store/playlists.ts'
import { loadSavedList } from '../../store/saved-items.ts'
import { existingAlbum, existingArtist } from '../catalog/existing.ts'
import { checkReader } from '../playlists/rights.ts'
import { showsIn } from '../spoken/heard-in.ts'

/** Who wants to play, and who may read private playlists here. */
export type ContextReader = { caller: UserCaller; privatePlaylists: string }

type LoadItems = (db: Db, id: string, reader: ContextReader) => Promise<string[]>

/** How the items of each kind of context are found, in the order they are played. */
const loaders: Record<ContextKind, LoadItems> = {
  async album(db, id) {
    const album = await existingAlbum(db, id)
    return tracks(await albumTrackIds(db, album.id, { limit: maxItems, offset: 0 }))
  },
  async artist(db, id) {
    const artist = await existingArtist(db, id)
    return tracks(await artistTopTrackIds(db, artist.id, artistItems))
  },
  async playlist(db, id, { caller, privatePlaylists }) {
    const playlist = (await loadPlaylists(db, [id])).get(id)
    if (playlist === undefined) throw notFound()
    checkReader(playlist, caller, privatePlaylists)
    const numbers = playlist.directory.map(([number]) => number)
    const chunks = await loadChunks(db, id, numbers)
    return numbers.flatMap((number) => chunks.get(number) ?? []).map(({ uri }) => uri)
  },
  async show(db, id, { caller }) {
    if (!(await showsIn(db, [id], caller.country)).has(id)) throw nonExisting('show', id)
    return (await episodeIdsOf(db, id)).map((episodeId) => `spotify:episode:${episodeId}`)
  },
  async collection(db, userId) {
    return tracks([...(await loadSavedList(db, { userId, kind: 'track' })).ids])
  },
}

/**
 * The items a context has now: playback keeps them until the context is started again.
 * @throws 404 for what does not exist
 */
export async function contextItems(
  db: Db,
  { kind, id }: PlayContext,
  reader: ContextReader,
): Promise<string[]> {
  return (await loaders[kind](db, id, reader)).slice(0, maxItems)
}

const tracks = (ids: string[]) => ids.map((id) => `spotify:track:${id}`)

/** As long as the longest playlist. */
const maxItems = 11_000
/** An artist plays what is known best. */
const artistItems = 50
