import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'
import { marketSetOf } from './market-sets.ts'

/** Where somebody is, and whether their account is set not to play explicit content. */
export type Hearing = { country: string; isExplicitFiltered: boolean }

/** How long tracks are, of those that the catalog has and that somebody may play. */
export async function playableDurations(
  db: Db,
  trackIds: readonly string[],
  { country, isExplicitFiltered }: Hearing,
): Promise<Map<string, number>> {
  const durations = new Map<string, number>()
  for (const run of statementRuns(db, [...new Set(trackIds)])) {
    const rows = await db
      .selectFrom('track')
      .leftJoin('market_set', 'market_set.key', 'track.market_set')
      .select(['track.id', 'track.duration_ms', 'market_set.codes'])
      .where('track.id', 'in', run)
      .where('track.missing', '=', 0)
      .$if(isExplicitFiltered, (query) => query.where('track.explicit', '=', 0))
      .execute()
    for (const row of rows) {
      if (marketSetOf(row.codes).has(country)) durations.set(row.id, row.duration_ms)
    }
  }
  return durations
}

/** How long episodes and chapters are, of those that somebody may hear where they are. */
export async function playableEpisodeDurations(
  db: Db,
  episodeIds: readonly string[],
  { country, isExplicitFiltered }: Hearing,
): Promise<Map<string, number>> {
  const durations = new Map<string, number>()
  for (const run of statementRuns(db, [...new Set(episodeIds)])) {
    const rows = await db
      .selectFrom('episode')
      .innerJoin('show', 'show.id', 'episode.show_id')
      .leftJoin('market_set', 'market_set.key', 'show.market_set')
      .select(['episode.id', 'episode.duration_ms', 'market_set.codes'])
      .where('episode.id', 'in', run)
      .$if(isExplicitFiltered, (query) => query.where('episode.explicit', '=', 0))
      .execute()
    for (const row of rows) {
      if (marketSetOf(row.codes).has(country))
        durations.set(row.id, row.duration_ms || unknownLengthMs)
    }
  }
  return durations
}

/** Feeds do not always say; whoever plays it says when it is over, and until then it goes on. */
export const unknownLengthMs = 24 * 60 * 60_000
