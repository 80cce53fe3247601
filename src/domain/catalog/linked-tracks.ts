import type { Db } from '../../db/engine.ts'
import type { LinkedTrack } from '../../model/catalog.ts'
import { loadTracks, tracksByIsrc } from '../../store/tracks.ts'
import { loadSurviving } from './surviving.ts'

/**
 * Tracks as a market sees them, keyed by the id that was asked for. A track that cannot be played
 * there is replaced by the same recording (ISRC) that can, which then names the original in
 * `linkedFrom`; without one the original stays, unplayable (web-api section 7). So does, in every
 * market, a track that took the place of the one asked for.
 */
export async function loadLinkedTracks(
  db: Db,
  ids: readonly string[],
  market: string | null,
): Promise<Map<string, LinkedTrack>> {
  const tracks: Map<string, LinkedTrack> = await loadSurviving(db, 'track', ids, loadTracks)
  if (market === null) return tracks
  for (const [asked, track] of tracks) {
    if (track.id !== asked) tracks.set(asked, { ...track, linkedFrom: asked })
  }
  return relink(db, tracks, market)
}

async function relink(db: Db, tracks: Map<string, LinkedTrack>, market: string) {
  const unplayable = [...tracks].filter(([, track]) => !track.markets.has(market))
  const isrcs = unplayable.flatMap(([, track]) => track.isrc ?? [])
  if (isrcs.length === 0) return tracks
  const ids = await tracksByIsrc(db, isrcs)
  const recordings = await loadTracks(db, ids)
  // In the order of the ids: of several, the most popular stands in.
  const candidates = ids.flatMap((id) => recordings.get(id) ?? [])
  for (const [asked, track] of unplayable) {
    const substitute = candidates.find(
      (other) => other.isrc === track.isrc && other.markets.has(market),
    )
    if (substitute !== undefined) tracks.set(asked, { ...substitute, linkedFrom: asked })
  }
  return tracks
}
