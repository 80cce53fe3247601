import { Type as T } from 'typebox'
import { isoSeconds } from '../lib/clock.ts'
import type { JsonText } from '../lib/json-text.ts'
import { AlbumObject } from './album.ts'
import { EpisodeObject } from './episode.ts'
import { named } from './schema.ts'
import { SimplifiedShow } from './show.ts'
import { TrackObject } from './track.ts'

export const SavedTrack = named(
  'SavedTrackObject',
  T.Object({ added_at: T.String(), track: TrackObject }),
)

export const SavedAlbum = named(
  'SavedAlbumObject',
  T.Object({ added_at: T.String(), album: AlbumObject }),
)

export const SavedShow = named(
  'SavedShowObject',
  T.Object({ added_at: T.String(), show: SimplifiedShow }),
)

export const SavedEpisode = named(
  'SavedEpisodeObject',
  T.Object({ added_at: T.String(), episode: EpisodeObject }),
)

/** An entry of a saved list around an entity that is already written: `key` is its kind. */
export function savedText<K extends string, P>(
  key: K,
  addedAt: number,
  entity: JsonText<P>,
): JsonText<{ added_at: string } & Record<K, P>> {
  const before = `{"added_at":"${isoSeconds(addedAt)}","${key}":`
  return entity.within(before, '}', `${addedAt}${entity.tag}`)
}
