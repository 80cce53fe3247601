import type { Db } from '../../db/engine.ts'
import { nonExisting, noSuchUser } from '../../lib/errors.ts'
import type { FollowedKind, SavedKind } from '../../model/library.ts'
import { survivors } from '../../store/aliased.ts'
import { type CatalogKind, knownIds } from '../../store/known-ids.ts'
import { showKinds } from '../../store/shows.ts'
import { knownUserIds } from '../../store/user-profiles.ts'

type Kind = SavedKind | FollowedKind

/**
 * The id under which each of the given ones is kept: its own, or, for a former id of a merged
 * entity, the survivor's.
 * @throws 404 when one of them does not exist
 */
export async function keptIds(
  db: Db,
  kind: Kind,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const known = await knownAmong(db, kind, ids)
  const kept = new Map(ids.map((id) => [id, id]))
  const unknown = [...kept.keys()].filter((id) => !known.has(id))
  if (unknown.length === 0) return kept
  const successors = await successorsOf(db, kind, unknown)
  for (const id of unknown) {
    const successor = successors.get(id)
    if (successor === undefined) throw doesNotExist(kind, id)
    kept.set(id, successor)
  }
  return kept
}

/** The survivors of those ids that are former ones. */
export async function successorsOf(
  db: Db,
  kind: Kind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return isCatalogKind(kind) ? survivors(db, kind, ids) : new Map()
}

async function knownAmong(db: Db, kind: Kind, ids: readonly string[]): Promise<Set<string>> {
  if (isCatalogKind(kind)) return knownIds(db, kind, ids)
  if (kind === 'user') return knownUserIds(db, ids)
  if (kind === 'episode') return knownIds(db, kind, ids)
  const kinds = await showKinds(db, ids)
  return new Set(ids.filter((id) => kinds.get(id) === kind))
}

function doesNotExist(kind: Kind, id: string): Error {
  if (kind === 'user') return noSuchUser()
  // Audiobooks are shows underneath and are reported as such (web-api section 2.3).
  return nonExisting(kind === 'audiobook' ? 'show' : kind, id)
}

const isCatalogKind = (kind: Kind): kind is CatalogKind =>
  kind === 'artist' || kind === 'album' || kind === 'track'
