import { type Static, Type as T } from 'typebox'
import type { LinkedTrack } from '../model/catalog.ts'
import { presentSimplifiedAlbum, SimplifiedAlbum } from './album.ts'
import { ExternalIds, named } from './schema.ts'
import { presentSimplifiedTrack, trackBase } from './simplified-track.ts'
import type { View } from './view.ts'

export const TrackObject = named(
  'TrackObject',
  T.Object({
    album: SimplifiedAlbum,
    ...trackBase,
    external_ids: ExternalIds,
    popularity: T.Integer({ minimum: 0, maximum: 100 }),
  }),
)

export function presentTrack(track: LinkedTrack, view: View): Static<typeof TrackObject> {
  return {
    album: presentSimplifiedAlbum(track.album, view),
    ...presentSimplifiedTrack(track, view),
    external_ids: track.isrc === null ? {} : { isrc: track.isrc },
    popularity: track.popularity,
  }
}
