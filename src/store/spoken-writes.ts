import type { Db } from '../db/engine.ts'
import { marketKey, saveMarkets, upsert } from './catalog-writes.ts'
import type { EpisodeRow, ShowRow } from './spoken-rows.ts'

/** Stores podcasts and audiobooks, in place of what was stored of them. */
export async function saveShows(db: Db, rows: ShowRow[]): Promise<void> {
  await saveMarkets(db, rows)
  const cells = rows.map(({ markets, ...row }) => ({ ...row, market_set: marketKey(markets) }))
  await upsert(db, 'show', ['id'], cells)
}

/** Stores episodes and chapters, in place of what was stored of them. */
export async function saveEpisodes(db: Db, rows: EpisodeRow[]): Promise<void> {
  await upsert(db, 'episode', ['id'], rows)
}
