import { type Static, Type as T } from 'typebox'
import { isId } from '../lib/base62.ts'
import { invalid, invalidId, missingField, tooManyIds } from '../lib/errors.ts'

/** Query of a write that takes its ids there or in the body. */
export const IdsQuery = { ids: T.Optional(T.String()) }

/** A body of ids, in the two forms that the public API documents: an object, and a bare array. */
export const IdsBody = T.Union([
  T.Object({ ids: T.Optional(T.Array(T.String())) }),
  T.Array(T.String()),
])

type Query = { ids?: string }
type Body = Static<typeof IdsBody>

/** `ids=a,b,c` as a list. @throws 400 when there are none, too many, or one is malformed */
export const idList = (csv: string, maxIds: number) => checkIds(split(csv), maxIds)

/** `ids=mira,theo` as a list of user ids, which have no common form. @throws 400 as `idList` */
export const nameList = (csv: string, maxIds: number) => checkNames(split(csv), maxIds)

/**
 * The ids of a write, from the query or else from the body: the query wins (web-api section 4).
 * @throws 400 as `idList`
 */
export const givenIds = (query: Query, body: Body, maxIds: number) =>
  checkIds(given(query, body), maxIds)

/** The same for user ids. */
export const givenNames = (query: Query, body: Body, maxIds: number) =>
  checkNames(given(query, body), maxIds)

/** @throws 400 when there are too many ids, or one of them is malformed */
export function checkIds(ids: string[], maxIds: number): string[] {
  if (ids.length > maxIds) throw tooManyIds()
  if (!ids.every(isId)) throw invalidId()
  return ids
}

function checkNames(names: string[], maxIds: number): string[] {
  if (names.length > maxIds) throw tooManyIds()
  // A zero character is in no name, and one of the engines refuses to look for it.
  if (names.some((name) => name.includes('\0'))) throw invalid('ids')
  return names
}

function given(query: Query, body: Body): string[] {
  if (query.ids !== undefined && query.ids.trim() !== '') return split(query.ids)
  const ids = Array.isArray(body) ? body : (body.ids ?? [])
  if (ids.length === 0) throw missingField('ids')
  return ids
}

function split(csv: string): string[] {
  const ids = csv.split(',').map((id) => id.trim())
  if (ids.every((id) => id === '')) throw missingField('ids')
  return ids
}
