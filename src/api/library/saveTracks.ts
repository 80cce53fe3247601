import { type Static, Type as T } from 'typebox'
import { saveItems } from '../../domain/library/saved-items.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { checkIds, givenIds, type IdsBody, IdsQuery } from '../../http/ids.ts'
import { parseInstant } from '../../lib/clock.ts'
import { invalid } from '../../lib/errors.ts'
import type { SavedItem } from '../../model/library.ts'

const TimestampedId = T.Object({ id: T.String(), added_at: T.String() })

export const saveTracks = endpoint({
  id: 'save-tracks-user',
  summary: 'Save Tracks for Current User',
  description:
    'Ids are taken from `timestamped_ids`, else from the query, else from the body. What is saved already keeps its time.',
  tags: ['Tracks', 'Library'],
  method: 'PUT',
  path: '/v1/me/tracks',
  scopes: ['user-library-modify'],
  query: T.Object({ ...IdsQuery }),
  body: T.Union([
    T.Object({
      ids: T.Optional(T.Array(T.String())),
      timestamped_ids: T.Optional(T.Array(TimestampedId)),
    }),
    T.Array(T.String()),
  ]),
  reply: T.Null(),
  async handle({ query, body, caller, ctx }) {
    const dated = 'timestamped_ids' in body ? (body.timestamped_ids ?? []) : []
    const items = dated.length > 0 ? readDated(dated) : newItems(query, body, ctx.clock.now())
    const { userId } = userOf(caller)
    await ctx.changes.write((tx, touch) => saveItems(tx, touch, { userId, kind: 'track' }, items))
    return null
  },
})

const maxIds = 50

/** One instant for all, so that the order of the call is the order of the list. */
function newItems(query: { ids?: string }, body: Static<typeof IdsBody>, now: number): SavedItem[] {
  return givenIds(query, body, maxIds).map((id) => ({ id, addedAt: now }))
}

/** @throws 400 for too many, a malformed id, or what is no instant */
function readDated(dated: Static<typeof TimestampedId>[]): SavedItem[] {
  checkIds(
    dated.map(({ id }) => id),
    maxIds,
  )
  return dated.map(({ id, added_at }) => {
    const addedAt = parseInstant(added_at)
    if (addedAt === undefined) throw invalid('added_at')
    return { id, addedAt }
  })
}
