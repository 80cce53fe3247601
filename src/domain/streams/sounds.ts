import type { Db } from '../../db/engine.ts'
import type { AudioFile } from '../../model/audio-file.ts'
import type { AudioFeatures } from '../../model/catalog.ts'
import type { RemoteSound } from '../../model/podcasts.ts'
import { loadAudioFeatures } from '../../store/audio-features.ts'
import { findAudioFile } from '../../store/audio-files.ts'
import { loadEpisodes } from '../../store/episodes.ts'
import { isMadeSound } from '../../store/made-sounds.ts'
import { findRemoteSound } from '../../store/remote-sounds.ts'
import { soundTypeOf } from './sound-type.ts'

/** Sound that the server makes: music from audio features, or, without, somebody talking. */
export type MadeSound = { uri: string; durationMs: number; features: AudioFeatures | null }

/** Sound whose bytes are on this machine, or made on it. */
export type OwnSound = { kind: 'file'; file: AudioFile } | { kind: 'made'; made: MadeSound }

/** What there is to hear of an item. */
export type ItemSound = OwnSound | { kind: 'remote'; remote: RemoteSound }

/** The sound of a track, episode or chapter, or undefined when there is none. */
export async function findSound(db: Db, uri: string): Promise<ItemSound | undefined> {
  const file = await findAudioFile(db, uri)
  if (file !== undefined) return { kind: 'file', file }
  const [, kind, id = ''] = uri.split(':')
  if (!(await isMadeSound(db, uri))) return kind === 'episode' ? remoteSound(db, id) : undefined
  if (kind === 'track') {
    const track = (await loadAudioFeatures(db, [id])).get(id)
    if (track === undefined) return undefined
    const { durationMs, features } = track
    return { kind: 'made', made: { uri, durationMs, features } }
  }
  const episode = (await loadEpisodes(db, [id])).get(id)
  if (episode === undefined) return undefined
  return { kind: 'made', made: { uri, durationMs: episode.durationMs, features: null } }
}

async function remoteSound(db: Db, episodeId: string): Promise<ItemSound | undefined> {
  const remote = await findRemoteSound(db, episodeId)
  if (remote === undefined) return undefined
  // Most podcasts are MP3 files, those whose feeds say nothing or nonsense among them.
  const mediaType = soundTypeOf(remote.mediaType) ?? 'audio/mpeg'
  return { kind: 'remote', remote: { ...remote, mediaType } }
}
