import type { Db } from '../db/engine.ts'
import { chunk } from '../lib/chunk.ts'
import type { TrackFeatures } from '../model/catalog.ts'

/** Loads the audio features of tracks; tracks without are absent from the map. */
export async function loadAudioFeatures(
  db: Db,
  trackIds: readonly string[],
): Promise<Map<string, TrackFeatures>> {
  const found = new Map<string, TrackFeatures>()
  for (const run of chunk([...new Set(trackIds)], 500)) {
    const rows = await db
      .selectFrom('audio_features as f')
      .innerJoin('track', 'track.id', 'f.track_id')
      .select([
        'f.track_id as trackId',
        'track.duration_ms as durationMs',
        'f.danceability',
        'f.energy',
        'f.key',
        'f.loudness',
        'f.mode',
        'f.speechiness',
        'f.acousticness',
        'f.instrumentalness',
        'f.liveness',
        'f.valence',
        'f.tempo',
        'f.time_signature as timeSignature',
      ])
      .where('f.track_id', 'in', run)
      .execute()
    for (const { trackId, durationMs, ...features } of rows) {
      found.set(trackId, { trackId, durationMs, features })
    }
  }
  return found
}
