import type { Db } from '../../db/engine.ts'
import { loadSurviving } from '../../domain/catalog/surviving.ts'
import { findAudioFile } from '../../store/audio-files.ts'
import { loadChunks } from '../../store/playlist-chunks.ts'
import { loadPlaylists } from '../../store/playlists.ts'
import { loadTracks } from '../../store/tracks.ts'
import { trackIdOf } from '../group/known-songs.ts'
import type { WrittenEntry, WrittenPlaylist } from './write-playlist.ts'

/** A playlist with what there is to write about its entries; undefined when there is none. */
export async function loadWrittenPlaylist(
  db: Db,
  id: string,
): Promise<WrittenPlaylist | undefined> {
  const playlist = (await loadPlaylists(db, [id])).get(id)
  if (playlist === undefined) return undefined
  const numbers = playlist.directory.map(([number]) => number)
  const chunks = await loadChunks(db, id, numbers)
  const uris = numbers.flatMap((number) => (chunks.get(number) ?? []).map(({ uri }) => uri))
  const trackIds = uris.map(trackIdOf).filter((trackId) => trackId !== '')
  const tracks = await loadSurviving(db, 'track', trackIds, loadTracks)
  const entries: WrittenEntry[] = []
  for (const uri of uris) {
    const track = tracks.get(trackIdOf(uri))
    const local = uri.startsWith('spotify:local:') ? partsOf(uri) : undefined
    entries.push({
      uri,
      path: (await findAudioFile(db, uri))?.path,
      title: track?.name ?? local?.title ?? '',
      artists: track?.artists.map(({ name }) => name) ?? local?.artists ?? [],
      album: track?.album.name ?? local?.album ?? '',
      durationMs: track?.durationMs ?? local?.durationMs ?? 0,
      isrc: track?.isrc ?? null,
    })
  }
  return { name: playlist.name, description: playlist.description, entries }
}

/** What the URI of a local file says. */
function partsOf(uri: string) {
  const [, , artist = '', album = '', title = '', seconds = ''] = uri.split(':').map(decode)
  const artists = artist === '' ? [] : [artist]
  return { artists, album, title, durationMs: Math.round(Number(seconds) * 1000) || 0 }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '))
  } catch {
    return part
  }
}
