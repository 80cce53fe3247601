import type { RowContent } from '../drafts.ts'
import { arePlausible } from '../features.ts'
import { checkTrack } from '../plausible.ts'
import { analysisOf } from './analysis.ts'
import { isObject, type JsonObject } from './expand.ts'
import { idOf, text } from './fields.ts'
import { albumOf, artistOf, featuresOf, playlistOf, trackOf, tracksOf } from './objects.ts'
import {
  audiobookContent,
  chapterContent,
  episodeContent,
  isChapter,
  type SpokenContent,
  showContent,
} from './spoken.ts'

/** What an API object says. */
export function objectContent(value: unknown, note: (reason: string) => void): RowContent {
  if (value === null) return skipped('null_item')
  if (!isObject(value)) return rejected('not_an_object')
  const type = typeOf(value)
  switch (type) {
    case 'track':
      return trackContent(value, note)
    case 'album':
      return albumContent(value)
    case 'artist':
      return artistContent(value)
    case 'audio_features':
      return featuresContent(value)
    case 'audio_analysis':
      return analysisContent(value)
    case 'playlist':
      return playlistContent(value, note)
    case 'show':
      return spokenContent(showContent(value), note)
    case 'episode':
    case 'chapter':
      return spokenContent(
        type === 'chapter' || isChapter(value) ? chapterContent(value) : episodeContent(value),
        note,
      )
    case 'audiobook':
      return spokenContent(audiobookContent(value), note)
    case undefined:
      return rejected('unknown_object')
    default:
      return skipped(`unsupported_${type}`)
  }
}

/** The type an object states, or the one that its fields give away. */
function typeOf(value: JsonObject): string | undefined {
  const stated = text(value.type)
  if (stated !== undefined) return /^\w{1,30}$/.test(stated) ? stated : undefined
  if ('danceability' in value) return 'audio_features'
  if ('segments' in value && 'beats' in value) return 'audio_analysis'
  if ('snapshot_id' in value || 'collaborative' in value) return 'playlist'
  if ('total_episodes' in value && 'publisher' in value) return 'show'
  if ('album_type' in value) return 'album'
  if ('duration_ms' in value && 'artists' in value) return 'track'
  return 'genres' in value && 'followers' in value ? 'artist' : undefined
}

function trackContent(value: JsonObject, note: (reason: string) => void): RowContent {
  const uri = text(value.uri) ?? ''
  if (uri.startsWith('spotify:local:')) return { kind: 'local', uri }
  const track = checkTrack(trackOf(value), note)
  if (track.id === undefined && track.name === '') return rejected('no_id_and_no_name')
  if (track.name === '') note('missing_name')
  return { kind: 'track', track }
}

function albumContent(value: JsonObject): RowContent {
  const album = albumOf(value)
  if (album.id === undefined) return rejected('no_id')
  return { kind: 'album', album, tracks: tracksOf(value, album) }
}

function artistContent(value: JsonObject): RowContent {
  const artist = artistOf(value)
  return artist.id === undefined ? rejected('no_id') : { kind: 'artist', artist }
}

function featuresContent(value: JsonObject): RowContent {
  const trackId = idOf(value)
  if (trackId === undefined) return rejected('no_id')
  const features = featuresOf(value)
  if (features === undefined || !arePlausible(features)) return rejected('incomplete_features')
  return { kind: 'features', features: { rank: 'full', trackId, features } }
}

/** The public object does not say whose it is: the file has to, in an `id` or `uri` beside the rest. */
function analysisContent(value: JsonObject): RowContent {
  const trackId = idOf(value)
  if (trackId === undefined) return rejected('no_id')
  const analysis = analysisOf(value)
  if (analysis === undefined) return rejected('incomplete_analysis')
  return { kind: 'analysis', analysis: { trackId, analysis } }
}

function playlistContent(value: JsonObject, note: (reason: string) => void): RowContent {
  const playlist = playlistOf(value, note)
  return playlist === undefined ? rejected('no_id') : { kind: 'playlist', playlist }
}

function spokenContent(content: SpokenContent, note: (reason: string) => void): RowContent {
  if ('refusal' in content) return rejected(content.refusal)
  if (content[content.of][0]?.name === '') note('missing_name')
  return content
}

const skipped = (reason: string): RowContent => ({ kind: 'skipped', reason })
const rejected = (reason: string): RowContent => ({ kind: 'rejected', reason })
