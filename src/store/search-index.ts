import type { Db } from '../db/engine.ts'
import type { SearchDoc, SearchKind } from '../model/search.ts'

/** Puts documents into the search index, in place of those with the same kind and id. */
export async function indexDocs(_tx: Db, _docs: SearchDoc[]): Promise<void> {
  // TODO(#2): the search index.
}

/** Takes documents out of the search index. */
export async function removeDocs(_tx: Db, _kind: SearchKind, _ids: string[]): Promise<void> {
  // TODO(#2): the search index.
}
