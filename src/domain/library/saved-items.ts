import type { Touch } from '../../db/changes.ts'
import type { Db } from '../../db/engine.ts'
import type { SavedItem } from '../../model/library.ts'
import {
  deleteSavedItems,
  insertSavedItems,
  type SavedListKey,
  savedAmong,
} from '../../store/saved-items.ts'
import { showKinds } from '../../store/shows.ts'
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
  // Of an id that is given twice the first counts.
  const addedAt = new Map<string, number>()
  for (const item of items) if (!addedAt.has(item.id)) addedAt.set(item.id, item.addedAt)
  for (const part of await trueLists(tx, list, [...addedAt.keys()])) {
    const kept = await keptIds(tx, part.list.kind, part.ids)
    await insertSavedItems(
      tx,
      part.list,
      part.ids.map((id) => ({ id: kept.get(id) ?? id, addedAt: addedAt.get(id) ?? 0 })),
    )
    touch(libraryTopic(part.list.userId, part.list.kind))
  }
}

/** Removes items; those that are not saved, or do not exist, are no error. */
export async function removeItems(
  tx: Db,
  touch: Touch,
  list: SavedListKey,
  ids: readonly string[],
): Promise<void> {
  for (const part of await trueLists(tx, list, ids)) {
    const successors = await successorsOf(tx, part.list.kind, part.ids)
    await deleteSavedItems(tx, part.list, [...part.ids, ...successors.values()])
    touch(libraryTopic(part.list.userId, part.list.kind))
  }
}

/** Whether each of the ids is saved, in the order asked. */
export async function containsItems(
  db: Db,
  list: SavedListKey,
  ids: readonly string[],
): Promise<boolean[]> {
  const contained = new Set<string>()
  for (const part of await trueLists(db, list, ids)) {
    const successors = await successorsOf(db, part.list.kind, part.ids)
    const saved = await savedAmong(db, part.list, [...part.ids, ...successors.values()])
    for (const id of part.ids) {
      if (saved.has(id) || saved.has(successors.get(id) ?? '')) contained.add(id)
    }
  }
  return ids.map((id) => contained.has(id))
}

type Part = { list: SavedListKey; ids: readonly string[] }

/**
 * The lists that ids belong into. Audiobooks have the URIs of shows and are called so by clients;
 * they are kept among the audiobooks all the same.
 */
async function trueLists(db: Db, list: SavedListKey, ids: readonly string[]): Promise<Part[]> {
  if (list.kind !== 'show') return [{ list, ids }]
  const kinds = await showKinds(db, ids)
  const books = ids.filter((id) => kinds.get(id) === 'audiobook')
  if (books.length === 0) return [{ list, ids }]
  const parts: Part[] = [
    { list, ids: ids.filter((id) => kinds.get(id) !== 'audiobook') },
    { list: { ...list, kind: 'audiobook' }, ids: books },
  ]
  return parts.filter((part) => part.ids.length > 0)
}
