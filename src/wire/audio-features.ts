import { type Static, Type as T } from 'typebox'
import type { TrackFeatures } from '../model/catalog.ts'
import { links } from './links.ts'
import { named } from './schema.ts'
import type { View } from './view.ts'

const Share = T.Number({ minimum: 0, maximum: 1 })

export const AudioFeaturesObject = named(
  'AudioFeaturesObject',
  T.Object({
    danceability: Share,
    energy: Share,
    key: T.Integer({ minimum: -1, maximum: 11 }),
    loudness: T.Number(),
    mode: T.Integer({ minimum: 0, maximum: 1 }),
    speechiness: Share,
    acousticness: Share,
    instrumentalness: Share,
    liveness: Share,
    valence: Share,
    tempo: T.Number({ minimum: 0 }),
    type: T.Literal('audio_features'),
    id: T.String(),
    uri: T.String(),
    track_href: T.String(),
    analysis_url: T.String(),
    duration_ms: T.Integer(),
    time_signature: T.Integer(),
  }),
)

export function presentAudioFeatures(
  { trackId, durationMs, features }: TrackFeatures,
  view: View,
): Static<typeof AudioFeaturesObject> {
  const { href, uri } = links('track', trackId, view)
  const { timeSignature, ...rest } = features
  return {
    ...rest,
    type: 'audio_features',
    id: trackId,
    uri,
    track_href: href,
    analysis_url: `${view.base}/v1/audio-analysis/${trackId}`,
    duration_ms: durationMs,
    time_signature: timeSignature,
  }
}
