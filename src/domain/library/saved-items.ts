import type { Touch } from '../../db/changes.ts'
import type { Db } from '../../db/engine.ts'
import type { SavedItem } from '../../model/library.ts'
import {
  deleteSavedItems,
  insertSavedItems,
  type SavedListKey,
  savedAmong,
} from '../../store/saved-items.ts'
import { keptIds, successorsOf } from './entities.ts'
import { libraryTopic } from './topics.ts'

/**
 * Saves items. Of several saved at the same instant the first given lists first. What is saved
 * already keeps its time: a client that saves "to be sure" must not shuffle the list (web-api
 * section 4).
 * @throws 404 when one of them does not exist; none is saved then
 */
export async function saveItems(
  tx: Db,
  touch: Touch,
  list: SavedListKey,
  items: readonly SavedItem[],
): Promise<void> {
  const kept = await keptIds(
    tx,
    list.kind,
    items.map(({ id }) => id),
  )
  await insertSavedItems(
    tx,
    list,
    items.map(({ id, addedAt }) => ({ id: kept.get(id) ?? id, addedAt })),
  )
  touch(libraryTopic(list.userId, list.kind))
}

/** Removes items; those that are not saved, or do not exist, are no error. */
export async function removeItems(
  tx: Db,
  touch: Touch,
  list: SavedListKey,
  ids: readonly string[],
): Promise<void> {
  const successors = await successorsOf(tx, list.kind, ids)
  await deleteSavedItems(tx, list, [...ids, ...successors.values()])
  touch(libraryTopic(list.userId, list.kind))
}

/** Whether each of the ids is saved, in the order asked. */
export async function containsItems(
  db: Db,
  list: SavedListKey,
  ids: readonly string[],
): Promise<boolean[]> {
  const successors = await successorsOf(db, list.kind, ids)
  const saved = await savedAmong(db, list, [...ids, ...successors.values()])
  return ids.map((id) => saved.has(id) || saved.has(successors.get(id) ?? ''))
}
