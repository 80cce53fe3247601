import type { Db } from '../../db/engine.ts'
import { survivors } from '../../store/aliased.ts'
import type { CatalogKind } from '../../store/known-ids.ts'

/**
 * Loads entities by the ids that clients have: ids are never taken back, so the former id of a
 * merged entity still gives the one that took its place. Ids nobody has are absent from the map.
 * @param load loads entities by their own ids
 */
export async function loadSurviving<V>(
  db: Db,
  kind: CatalogKind,
  ids: readonly string[],
  load: (db: Db, ids: readonly string[]) => Promise<Map<string, V>>,
): Promise<Map<string, V>> {
  const loaded = await load(db, ids)
  const unknown = ids.filter((id) => !loaded.has(id))
  const successors = await survivors(db, kind, unknown)
  if (successors.size === 0) return loaded
  const surviving = await load(db, [...successors.values()])
  for (const [former, id] of successors) {
    const entity = surviving.get(id)
    if (entity !== undefined) loaded.set(former, entity)
  }
  return loaded
}

/**
 * `loadSurviving` for what is found one at a time.
 * @param find finds something by an entity's own id
 */
export async function findSurviving<V>(
  db: Db,
  kind: CatalogKind,
  id: string,
  find: (db: Db, id: string) => Promise<V | undefined>,
): Promise<V | undefined> {
  const found = await find(db, id)
  if (found !== undefined) return found
  const successor = (await survivors(db, kind, [id])).get(id)
  return successor === undefined ? undefined : find(db, successor)
}
