import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'
import type { AudioFeatures, TrackFeatures } from '../model/catalog.ts'

/** Loads the audio features of tracks; tracks without are absent from the map. */
export async function loadAudioFeatures(
  db: Db,
  trackIds: readonly string[],
): Promise<Map<string, TrackFeatures>> {
  const found = new Map<string, TrackFeatures>()
  for (const run of statementRuns(db, [...new Set(trackIds)])) {
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

/**
 * Stores features that were computed from the sound, unless the track has some from elsewhere. Any
 * other source replaces them.
 * @returns whether they were stored
 */
export async function saveComputedFeatures(
  db: Db,
  trackId: string,
  { timeSignature, ...features }: AudioFeatures,
): Promise<boolean> {
  const row = { ...features, time_signature: timeSignature, rank: computedRank }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('audio_features')
    .values({ track_id: trackId, ...row })
    .onConflict((conflict) =>
      conflict.column('track_id').doUpdateSet(row).where('audio_features.rank', '=', computedRank),
    )
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows) > 0
}

/** Below the rank of every source that states features. */
const computedRank = -1

/** How many tracks have features that were computed from their sound, and how many others. */
export async function countFeatures(db: Db): Promise<{ computed: number; imported: number }> {
  const count = async (operator: '=' | '>') => {
    const { total } = await db
      .selectFrom('audio_features')
      .select((eb) => eb.fn.countAll().as('total'))
      .where('rank', operator, computedRank)
      .executeTakeFirstOrThrow()
    return Number(total)
  }
  return { computed: await count('='), imported: await count('>') }
}
