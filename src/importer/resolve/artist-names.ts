import { derivedArtistId } from '../../domain/catalog/derived-ids.ts'
import { allOf } from '../../lib/all-of.ts'
import { fold, sortKey } from '../../lib/fold.ts'
import { survivors } from '../../store/aliased.ts'
import { artistsBySortKey } from '../../store/catalog-matches.ts'
import type { CatalogRows } from '../../store/catalog-rows.ts'

/** Which artist a name means; `isStored` when the catalog has it already. */
export type NamedArtist = { id: string; isStored: boolean }

/**
 * Finds the artists that names mean: the one an earlier import made of the name (or what it was
 * merged into), else the most popular one of that name, else a new one.
 * @returns by folded name
 */
export async function resolveArtistNames(
  stored: CatalogRows,
  names: Iterable<string>,
): Promise<Map<string, NamedArtist>> {
  const wanted = new Map<string, { derived: string; sortKey: string }>()
  for (const name of names) {
    const key = fold(name)
    if (wanted.has(key)) continue
    wanted.set(key, { derived: derivedArtistId(name), sortKey: sortKey(name) })
  }
  const derivedIds = [...wanted.values()].map(({ derived }) => derived)
  const [successors, known] = await allOf([
    survivors(stored.db, 'artist', derivedIds),
    stored.artists(derivedIds),
  ])
  const others = [...wanted.values()].filter(
    ({ derived }) => !known.has(derived) && !successors.has(derived),
  )
  const namesakes = new Map<string, string>()
  const keys = others.map((other) => other.sortKey)
  for (const { id, name } of await artistsBySortKey(stored.db, keys)) {
    // The most popular comes first.
    if (!namesakes.has(fold(name))) namesakes.set(fold(name), id)
  }
  const found = new Map<string, NamedArtist>()
  for (const [key, { derived }] of wanted) {
    const id = successors.get(derived) ?? (known.has(derived) ? derived : namesakes.get(key))
    found.set(key, { id: id ?? derived, isStored: id !== undefined })
  }
  return found
}
