import { sql } from 'kysely'
import { dialectOf } from '../db/dialect/index.ts'
import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'
import type { SavedItem, SavedKind, SavedList } from '../model/library.ts'

/** Whose list of what: the key of everything in this file. */
export type SavedListKey = { userId: string; kind: SavedKind }

/**
 * The whole list, newest first; items of one call in the order of the call, then by id. One
 * covering index holds exactly this order, so nothing is sorted.
 */
export async function loadSavedList(db: Db, { userId, kind }: SavedListKey): Promise<SavedList> {
  const rows = await db
    .selectFrom('saved_item')
    .select(['item_id', 'added_at'])
    .where('user_id', '=', userId)
    .where('kind', '=', kind)
    .orderBy('added_at', 'desc')
    .orderBy('position')
    .orderBy('item_id')
    .execute()
  return {
    ids: rows.map((row) => row.item_id),
    addedAt: Float64Array.from(rows, (row) => row.added_at),
    bytes: 200 + rows.length * bytesPerItem,
  }
}

/** A 22-character string with its slot, and a double. */
const bytesPerItem = 56

/** The newest items of the list. */
export async function recentlySaved(
  db: Db,
  { userId, kind }: SavedListKey,
  limit: number,
): Promise<SavedItem[]> {
  return db
    .selectFrom('saved_item')
    .select(['item_id as id', 'added_at as addedAt'])
    .where('user_id', '=', userId)
    .where('kind', '=', kind)
    .orderBy('added_at', 'desc')
    .orderBy('position')
    .orderBy('item_id')
    .limit(limit)
    .execute()
}

/** Saves items in the order given; what is saved already keeps its place and time. */
export async function insertSavedItems(
  db: Db,
  { userId, kind }: SavedListKey,
  items: readonly SavedItem[],
): Promise<void> {
  const rows = items
    .map(({ id, addedAt }, position) => ({ id, addedAt, position }))
    // By id, so that two transactions that save the same things never wait for each other in turn.
    .sort((a, b) => compareText(a.id, b.id))
    .map(({ id, addedAt, position }) => [id, addedAt, position])
  const given = dialectOf(db).givenRows({ item_id: 'text', added_at: 'int', position: 'int' }, rows)
  await sql`insert into saved_item (user_id, kind, item_id, added_at, position)
    select ${userId}, ${kind}, item_id, added_at, position from ${given}
    where true on conflict do nothing`.execute(db)
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

export async function deleteSavedItems(
  db: Db,
  { userId, kind }: SavedListKey,
  ids: readonly string[],
): Promise<void> {
  for (const run of statementRuns(db, ids)) {
    await db
      .deleteFrom('saved_item')
      .where('user_id', '=', userId)
      .where('kind', '=', kind)
      .where('item_id', 'in', run)
      .execute()
  }
}

/** Which of the ids are saved. */
export async function savedAmong(
  db: Db,
  { userId, kind }: SavedListKey,
  ids: readonly string[],
): Promise<Set<string>> {
  const saved = new Set<string>()
  for (const run of statementRuns(db, ids)) {
    const rows = await db
      .selectFrom('saved_item')
      .select('item_id')
      .where('user_id', '=', userId)
      .where('kind', '=', kind)
      .where('item_id', 'in', run)
      .execute()
    for (const row of rows) saved.add(row.item_id)
  }
  return saved
}
