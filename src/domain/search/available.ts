import type { Db } from '../../db/engine.ts'
import type { SearchKind } from '../../model/search.ts'
import { availableIn } from '../../store/availability.ts'
import { loadLinkedTracks } from '../catalog/linked-tracks.ts'

/**
 * Leaves out what is not available in a market, unless a recording of the same stands in for it.
 * Artists and playlists are the same everywhere (web-api reference, section 6).
 */
export async function onlyAvailable(
  db: Db,
  kind: SearchKind,
  ids: string[],
  market: string | null,
): Promise<string[]> {
  if (market === null || (kind !== 'track' && kind !== 'album')) return ids
  const available = await availableIn(db, kind, ids, market)
  const others = ids.filter((id) => !available.has(id))
  if (kind === 'album' || others.length === 0) return ids.filter((id) => available.has(id))
  const linked = await loadLinkedTracks(db, others, market)
  return ids.filter((id) => available.has(id) || linked.get(id)?.markets.has(market))
}
