import type { Db } from '../../db/engine.ts'
import type { Episode, Show } from '../../model/spoken.ts'
import { loadEpisodes } from '../../store/episodes.ts'
import { loadShows } from '../../store/shows.ts'

/**
 * Podcasts and audiobooks that can be heard in a market. Without one nothing spoken can be: the
 * rule that makes app tokens name a market (web-api section 7).
 */
export async function showsIn(
  db: Db,
  ids: readonly string[],
  market: string | null,
): Promise<Map<string, Show>> {
  if (market === null) return new Map()
  const shows = await loadShows(db, ids)
  return new Map([...shows].filter(([, { markets }]) => markets.has(market)))
}

/** The audiobooks among them; a podcast is none. */
export async function audiobooksIn(
  db: Db,
  ids: readonly string[],
  market: string | null,
): Promise<Map<string, Show>> {
  const shows = await showsIn(db, ids, market)
  return new Map([...shows].filter(([, { kind }]) => kind === 'audiobook'))
}

/** Episodes and chapters that can be heard in a market: those whose show can. */
export async function episodesIn(
  db: Db,
  ids: readonly string[],
  market: string | null,
): Promise<Map<string, Episode>> {
  if (market === null) return new Map()
  const episodes = await loadEpisodes(db, ids)
  return new Map([...episodes].filter(([, { show }]) => show.markets.has(market)))
}

/** The chapters among them; an episode of a podcast is none. */
export async function chaptersIn(
  db: Db,
  ids: readonly string[],
  market: string | null,
): Promise<Map<string, Episode>> {
  const episodes = await episodesIn(db, ids, market)
  return new Map([...episodes].filter(([, { show }]) => show.kind === 'audiobook'))
}
