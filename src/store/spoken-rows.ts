import type { Db } from '../db/engine.ts'
import type { EpisodeTable, ShowTable } from '../db/schema/spoken.ts'
import { inRuns } from './load-catalog-rows.ts'

/** Rows as the writer compares them: market codes as their text. */
export type ShowRow = Omit<ShowTable, 'market_set'> & { markets: string }
export type EpisodeRow = EpisodeTable

export async function showRows(db: Db, ids: Iterable<string>): Promise<Map<string, ShowRow>> {
  return inRuns(db, ids, async (run) => {
    const rows = await db
      .selectFrom('show')
      .leftJoin('market_set', 'market_set.key', 'show.market_set')
      .select([
        'id',
        'kind',
        'name',
        'sort_key',
        'publisher',
        'description',
        'html_description',
        'explicit',
        'languages',
        'images',
        'media_type',
        'is_externally_hosted',
        'copyrights',
        'total_episodes',
        'authors',
        'narrators',
        'edition',
        'rank',
        'codes',
      ])
      .where('id', 'in', run)
      .execute()
    return rows.map(({ codes, ...row }) => ({ ...row, markets: codes ?? '' }))
  })
}

export async function episodeRows(db: Db, ids: Iterable<string>): Promise<Map<string, EpisodeRow>> {
  return inRuns(db, ids, (run) =>
    db
      .selectFrom('episode')
      .select([
        'id',
        'show_id',
        'number',
        'name',
        'sort_key',
        'description',
        'html_description',
        'duration_ms',
        'explicit',
        'languages',
        'images',
        'release_date',
        'released_at',
        'preview_url',
        'is_externally_hosted',
        'audio_url',
        'rank',
      ])
      .where('id', 'in', run)
      .execute(),
  )
}

/** How many episodes are stored of each show; shows without any are absent. */
export async function episodeCounts(
  db: Db,
  showIds: Iterable<string>,
): Promise<Map<string, number>> {
  const counts = await inRuns(db, showIds, (run) =>
    db
      .selectFrom('episode')
      .select((eb) => ['show_id as id', eb.fn.countAll().as('episodes')])
      .where('show_id', 'in', run)
      .groupBy('show_id')
      .execute(),
  )
  return new Map([...counts].map(([id, row]) => [id, Number(row.episodes)]))
}
