import type { Db } from '../../db/engine.ts'
import { type Hearing, playableDurations, playableEpisodeDurations } from '../../store/durations.ts'
import { loadLinkedTracks } from '../catalog/linked-tracks.ts'

type LoadDurations = (db: Db, ids: string[], hearing: Hearing) => Promise<Map<string, number>>

/** The kinds of items that can be played, by the word in their URIs, and how long they are. */
const kinds: Record<string, LoadDurations> = {
  // First, so that one look tells whether there are any.
  episode: playableEpisodeDurations,
  track: trackDurations,
}

/** How long items are, of those that somebody can play now. */
export async function durationsOf(
  db: Db,
  uris: readonly string[],
  hearing: Hearing,
): Promise<Map<string, number>> {
  const durations = new Map<string, number>()
  for (const [kind, load] of Object.entries(kinds)) {
    const prefix = `spotify:${kind}:`
    const ids = uris.filter((uri) => uri.startsWith(prefix)).map((uri) => uri.slice(prefix.length))
    for (const [id, duration] of await load(db, ids, hearing)) durations.set(prefix + id, duration)
  }
  return durations
}

/** Whether there is an episode among what `durationsOf` found. */
export const hasEpisodes = (durations: ReadonlyMap<string, number>): boolean =>
  durations.keys().next().value?.startsWith('spotify:episode:') === true

/** Most tracks need one look; what is not there, or not here, may have another in its place. */
async function trackDurations(
  db: Db,
  ids: string[],
  hearing: Hearing,
): Promise<Map<string, number>> {
  const durations = await playableDurations(db, ids, hearing)
  const { country, isExplicitFiltered } = hearing
  const missing = ids.filter((id) => !durations.has(id))
  for (const [id, track] of await loadLinkedTracks(db, missing, country)) {
    if (track.explicit && isExplicitFiltered) continue
    if (track.markets.has(country)) durations.set(id, track.durationMs)
  }
  return durations
}
