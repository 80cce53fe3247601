import type { Db } from '../../db/engine.ts'
import { playableDurations, playableEpisodeDurations } from '../../store/durations.ts'
import { loadLinkedTracks } from '../catalog/linked-tracks.ts'

type LoadDurations = (db: Db, ids: string[], market: string) => Promise<Map<string, number>>

/** The kinds of items that can be played, by the word in their URIs, and how long they are. */
const kinds: Record<string, LoadDurations> = {
  // First, so that one look tells whether there are any.
  episode: playableEpisodeDurations,
  track: trackDurations,
}

/** How long items are, of those that can be played in a market now. */
export async function durationsOf(
  db: Db,
  uris: readonly string[],
  market: string,
): Promise<Map<string, number>> {
  const durations = new Map<string, number>()
  for (const [kind, load] of Object.entries(kinds)) {
    const prefix = `spotify:${kind}:`
    const ids = uris.filter((uri) => uri.startsWith(prefix)).map((uri) => uri.slice(prefix.length))
    for (const [id, duration] of await load(db, ids, market)) durations.set(prefix + id, duration)
  }
  return durations
}

/** Whether there is an episode among what `durationsOf` found. */
export const hasEpisodes = (durations: ReadonlyMap<string, number>): boolean =>
  durations.keys().next().value?.startsWith('spotify:episode:') === true

/** Most tracks need one look; what is not there, or not here, may have another in its place. */
async function trackDurations(db: Db, ids: string[], market: string): Promise<Map<string, number>> {
  const durations = await playableDurations(db, ids, market)
  const missing = ids.filter((id) => !durations.has(id))
  for (const [id, track] of await loadLinkedTracks(db, missing, market)) {
    if (track.markets.has(market)) durations.set(id, track.durationMs)
  }
  return durations
}
