import type { TrackDraft } from './drafts.ts'
import { arePlausible } from './features.ts'

/**
 * Looks for values no recording has. What the public object may not hold is dropped, the rest is
 * kept and noted: a four-second track is odd, and there are some.
 */
export function checkTrack(track: TrackDraft, note: (reason: string) => void): TrackDraft {
  const { popularity, durationMs, features } = track
  const checked = { ...track }
  if (popularity !== undefined && popularity > 100) {
    note('implausible_popularity')
    delete checked.popularity
  }
  if (durationMs !== undefined && (durationMs < shortestMs || durationMs > longestMs)) {
    note('implausible_duration')
  }
  if (features !== undefined && !arePlausible(features)) {
    note('implausible_features')
    delete checked.features
  } else if (features?.tempo === 0) note('implausible_tempo')
  return checked
}

const shortestMs = 5_000
const longestMs = 6 * 60 * 60 * 1_000
