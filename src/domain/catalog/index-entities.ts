import type { Db } from '../../db/engine.ts'
import { statementRuns } from '../../db/statement-runs.ts'
import type { SearchDoc } from '../../model/search.ts'
import { albumDocs, artistDocs, trackDocs } from '../../store/search-docs.ts'
import { indexDocs } from '../../store/search-index.ts'

/** Ids of catalog entities, by kind. */
export type EntityIds = { artists: string[]; albums: string[]; tracks: string[] }

/** Puts what is stored of the entities into the search index. */
export async function indexEntities(tx: Db, ids: EntityIds): Promise<void> {
  await indexDocs(tx, await entityDocs(tx, ids))
}

/** Many, since a server reads whole tables once for each. */
const atOnce = 5_000

/** What is stored of the entities, as the search index takes it. */
export async function entityDocs(db: Db, ids: EntityIds): Promise<SearchDoc[]> {
  const docs: SearchDoc[] = []
  // Most are tracks: a server has them to store while the others are made ready for it.
  for (const run of statementRuns(db, ids.tracks, atOnce)) docs.push(...(await trackDocs(db, run)))
  for (const run of statementRuns(db, ids.albums, atOnce)) docs.push(...(await albumDocs(db, run)))
  for (const run of statementRuns(db, ids.artists, atOnce))
    docs.push(...(await artistDocs(db, run)))
  return docs
}
