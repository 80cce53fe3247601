import type { Db } from '../../db/engine.ts'
import type { Episode, Show } from '../../model/spoken.ts'
import { loadEpisodes } from '../../store/episodes.ts'
import { loadShows } from '../../store/shows.ts'

/**
 * Podcasts and audiobooks that can be heard in a market. Without one nothing can be: the rule that
 * makes app tokens name a market (web-api section 7).
 */
export async function showsIn(
  db: Db,
  ids: readonly string[],
  market: string | null,
): Promise<Map<string, Show>> {
  if (market === null) return new Map()
  return kept(await loadShows(db, ids), ({ markets }) => markets.has(market))
}

/**
 * Audiobooks that are sold in a market; a podcast is none. Without a market all of them, unlike
 * shows: that is how the official SDK's own tests, with an app token, find theirs.
 */
export async function audiobooksIn(
  db: Db,
  ids: readonly string[],
  market: string | null,
): Promise<Map<string, Show>> {
  return kept(await loadShows(db, ids), (show) => isSold(show, market))
}

/** Episodes and chapters that can be heard in a market: those whose show can. */
export async function episodesIn(
  db: Db,
  ids: readonly string[],
  market: string | null,
): Promise<Map<string, Episode>> {
  if (market === null) return new Map()
  return kept(await loadEpisodes(db, ids), ({ show }) => show.markets.has(market))
}

/** Chapters of audiobooks that are sold in a market; an episode of a podcast is none. */
export async function chaptersIn(
  db: Db,
  ids: readonly string[],
  market: string | null,
): Promise<Map<string, Episode>> {
  return kept(await loadEpisodes(db, ids), ({ show }) => isSold(show, market))
}

const isSold = ({ kind, markets }: Show, market: string | null) =>
  kind === 'audiobook' && (market === null || markets.has(market))

const kept = <V>(found: Map<string, V>, isKept: (value: V) => boolean) =>
  new Map([...found].filter(([, value]) => isKept(value)))
