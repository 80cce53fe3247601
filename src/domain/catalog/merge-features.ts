import type { FeaturesRecord } from '../../model/records.ts'
import type { FeaturesRow } from '../../store/load-catalog-rows.ts'
import type { Merge } from './merge.ts'

/** A track's audio features after a record was merged into what is stored of them. Pure. */
export function mergeFeatures(
  stored: FeaturesRow | undefined,
  { trackId, features }: FeaturesRecord,
  merge: Merge,
): FeaturesRow {
  const pick = (field: keyof FeaturesRow & keyof typeof features) =>
    merge.pick(field, Number(stored?.[field] ?? 0), features[field])
  return {
    track_id: trackId,
    acousticness: pick('acousticness'),
    danceability: pick('danceability'),
    energy: pick('energy'),
    instrumentalness: pick('instrumentalness'),
    key: stored === undefined ? (features.key ?? noKey) : pick('key'),
    liveness: pick('liveness'),
    loudness: pick('loudness'),
    mode: pick('mode'),
    speechiness: pick('speechiness'),
    tempo: pick('tempo'),
    time_signature:
      merge.pick('time_signature', stored?.time_signature ?? 0, features.timeSignature) ||
      commonTime,
    valence: pick('valence'),
    rank: stored?.rank ?? 0,
  }
}

/** What the public API says when it found no key. */
const noKey = -1

/** Some sources leave the time signature out, the public object cannot: nearly all music is in 4. */
const commonTime = 4
