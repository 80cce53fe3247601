import type { Changes } from '../db/changes.ts'
import { dialectOf } from '../db/dialect/index.ts'
import type { Db } from '../db/engine.ts'
import { type EntityIds, indexEntities } from '../domain/catalog/index-entities.ts'
import {
  deletePending,
  insertPending,
  type PendingKind,
  pendingIds,
} from '../store/search-pending.ts'

const kinds = {
  artist: 'artists',
  album: 'albums',
  track: 'tracks',
} as const satisfies Record<PendingKind, keyof EntityIds>

/**
 * Notes that the search index has to hear of entities. Imports do this with every batch and index at
 * their end, because most entities change several times while a file is read.
 */
export async function notePending(tx: Db, touched: EntityIds): Promise<void> {
  for (const [kind, name] of Object.entries(kinds) as [PendingKind, keyof EntityIds][]) {
    await insertPending(tx, kind, touched[name])
  }
}

/**
 * Indexes what was noted, in short transactions; also what an interrupted import left behind.
 * @param onRun is told how many entities were indexed, again and again
 */
export async function indexPending(
  { db, changes }: { db: Db; changes: Changes },
  onRun: (indexed: number) => void = () => {},
): Promise<void> {
  let indexed = 0
  for (const [kind, name] of Object.entries(kinds) as [PendingKind, keyof EntityIds][]) {
    for (;;) {
      const ids = await pendingIds(db, kind, maxEntities)
      if (ids.length === 0) break
      await changes.write(async (tx) => {
        await indexEntities(tx, { artists: [], albums: [], tracks: [], [name]: ids })
        await deletePending(tx, kind, ids)
      })
      indexed += ids.length
      onRun(indexed)
    }
  }
  // PostgreSQL would find out by itself, a minute of slow searches later.
  if (indexed >= 1_000) await dialectOf(db).settle(db)
}

/** As many as are indexed in a tenth of a second. */
const maxEntities = 2_000
