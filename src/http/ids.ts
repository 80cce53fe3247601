import { Type as T } from 'typebox'
import { isId } from '../lib/base62.ts'
import { invalid, invalidId, missingField, tooManyIds } from '../lib/errors.ts'

/** `ids=a,b,c` as a list. @throws 400 when it is empty, too long, or one of them is malformed */
export function idList(csv: string, maxIds: number): string[] {
  return checkIds(nameList(csv, maxIds), maxIds)
}

/** @throws 400 when there are too many ids, or one of them is malformed */
export function checkIds(ids: string[], maxIds: number): string[] {
  checkCount(ids, maxIds)
  if (!ids.every(isId)) throw invalidId()
  return ids
}

/** `ids=mira,theo` as a list of user ids, which have no common form. @throws 400 as `idList` */
export function nameList(csv: string, maxIds: number): string[] {
  const names = csv.split(',').map((name) => name.trim())
  if (names.every((name) => name === '')) throw missingField('ids')
  return checkCount(names, maxIds)
}

/** Query of a write that takes its ids there or in the body. */
export const IdsQuery = { ids: T.Optional(T.String()) }

/** A body of ids, in the two forms that the public API documents: an object, and a bare array. */
export const IdsBody = T.Union([
  T.Object({ ids: T.Optional(T.Array(T.String())) }),
  T.Array(T.String()),
])

/**
 * The ids of a write, from the query or else from the body: the query wins (web-api section 4).
 * @throws 400 when there are none, or too many
 */
export function givenIds(
  query: { ids?: string },
  body: { ids?: string[] } | string[],
  maxIds: number,
): string[] {
  if (query.ids !== undefined && query.ids.trim() !== '') return nameList(query.ids, maxIds)
  const ids = Array.isArray(body) ? body : (body.ids ?? [])
  if (ids.length === 0) throw missingField('ids')
  return checkCount(ids, maxIds)
}

function checkCount(ids: string[], maxIds: number): string[] {
  if (ids.length > maxIds) throw tooManyIds()
  // A zero character is in no name, and one of the engines refuses to look for it.
  if (ids.some((id) => id.includes('\0'))) throw invalid('ids')
  return ids
}
