import type { Db } from '../../db/engine.ts'
import type { LinkedTrack, Track } from '../../model/catalog.ts'
import { survivors } from '../../store/aliased.ts'
import { loadTracks, tracksByIsrc } from '../../store/tracks.ts'

/**
 * Tracks as a market sees them, keyed by the id that was asked for. A track that cannot be played
 * there is replaced by the same recording (ISRC) that can, which then names the original in
 * `linkedFrom`; without one the original stays, unplayable (web-api section 7). Former ids of
 * merged tracks resolve to the survivor.
 */
export async function loadLinkedTracks(
  db: Db,
  ids: readonly string[],
  market: string | null,
): Promise<Map<string, LinkedTrack>> {
  const tracks: Map<string, LinkedTrack> = await loadTracks(db, ids)
  const unknown = ids.filter((id) => !tracks.has(id))
  for (const [former, track] of await loadSurvivors(db, unknown)) {
    tracks.set(former, market === null ? track : { ...track, linkedFrom: former })
  }
  return market === null ? tracks : relink(db, tracks, market)
}

async function loadSurvivors(db: Db, ids: string[]): Promise<Map<string, Track>> {
  const successors = await survivors(db, 'track', ids)
  if (successors.size === 0) return new Map()
  const loaded = await loadTracks(db, [...successors.values()])
  const found = new Map<string, Track>()
  for (const [former, id] of successors) {
    const track = loaded.get(id)
    if (track !== undefined) found.set(former, track)
  }
  return found
}

async function relink(db: Db, tracks: Map<string, LinkedTrack>, market: string) {
  const unplayable = [...tracks].filter(([, track]) => !track.markets.has(market))
  const isrcs = unplayable.flatMap(([, track]) => track.isrc ?? [])
  if (isrcs.length === 0) return tracks
  const candidates = [...(await loadTracks(db, await tracksByIsrc(db, isrcs))).values()]
  for (const [asked, track] of unplayable) {
    const substitute = candidates.find(
      (other) => other.isrc === track.isrc && other.markets.has(market),
    )
    if (substitute !== undefined) tracks.set(asked, { ...substitute, linkedFrom: asked })
  }
  return tracks
}
