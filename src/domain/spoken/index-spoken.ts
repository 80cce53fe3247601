import type { Db } from '../../db/engine.ts'
import { statementRuns } from '../../db/statement-runs.ts'
import { episodeIdsOf } from '../../store/episodes.ts'
import { episodeDocs, showDocs } from '../../store/search-docs.ts'
import { indexDocs, removeDocs } from '../../store/search-index.ts'
import type { ShowRow } from '../../store/spoken-rows.ts'
import type { Change } from '../catalog/plan-batch.ts'

type Written = { shows: readonly Change<ShowRow>[]; episodes: readonly { id: string }[] }

/**
 * Tells the search index of shows and episodes that changed. Episodes are also found by the name of
 * their show and its publisher, so those of a renamed one are indexed again; a show that turned out
 * to be an audiobook is found as that only, and its chapters not at all.
 */
export async function indexSpoken(tx: Db, { shows, episodes }: Written): Promise<void> {
  const episodeIds = new Set(episodes.map(({ id }) => id))
  for (const { before, after } of shows) {
    if (before === undefined || isFoundTheSame(before, after)) continue
    const parts = await episodeIdsOf(tx, after.id)
    if (before.kind !== after.kind) {
      await removeDocs(tx, 'show', [after.id])
      await removeDocs(tx, 'episode', parts)
    } else for (const id of parts) episodeIds.add(id)
  }
  for (const run of statementRuns(
    tx,
    shows.map(({ after }) => after.id),
  )) {
    await indexDocs(tx, await showDocs(tx, run))
  }
  for (const run of statementRuns(tx, [...episodeIds]))
    await indexDocs(tx, await episodeDocs(tx, run))
}

const isFoundTheSame = (before: ShowRow, after: ShowRow) =>
  before.kind === after.kind && before.name === after.name && before.publisher === after.publisher
