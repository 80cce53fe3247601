import { badRequest } from '../../lib/errors.ts'
import type { SearchKind } from '../../model/search.ts'

/** What can be searched for, in the order in which answers list it. */
export const searchTypes = [
  'track',
  'artist',
  'album',
  'playlist',
  'show',
  'episode',
  'audiobook',
] as const satisfies readonly SearchKind[]

/**
 * `album,artist` as a set, in the order of answers.
 * @throws 400 without a type, and for one that is none
 */
export function readTypes(csv: string): SearchKind[] {
  const asked = csv.split(',').map((word) => word.trim())
  if (asked.every((word) => word === '')) throw badRequest('Missing parameter type')
  const unknown = asked.find((word) => !searchTypes.some((type) => type === word))
  if (unknown !== undefined) throw badRequest(`Bad search type field ${unknown}`)
  return searchTypes.filter((type) => asked.includes(type))
}
