import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'

/**
 * Takes a show with everything of it out of the catalog, and out of what users saved and heard.
 * Has to run inside a transaction.
 */
export async function deleteShow(tx: Db, id: string, episodeIds: readonly string[]): Promise<void> {
  for (const run of statementRuns(tx, [...episodeIds])) {
    await tx.deleteFrom('resume_point').where('episode_id', 'in', run).execute()
    await deleteSaved(tx, 'episode', run)
  }
  await deleteSaved(tx, 'show', [id])
  await tx.deleteFrom('feed_episode').where('show_id', '=', id).execute()
  await tx.deleteFrom('episode').where('show_id', '=', id).execute()
  await tx.deleteFrom('show').where('id', '=', id).execute()
}

const deleteSaved = (tx: Db, kind: string, ids: string[]) =>
  tx.deleteFrom('saved_item').where('kind', '=', kind).where('item_id', 'in', ids).execute()
