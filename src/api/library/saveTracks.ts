import { Type as T } from 'typebox'
import { saveItems } from '../../domain/library/saved-items.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { checkIds, givenIds, IdsQuery } from '../../http/ids.ts'
import { parseInstant } from '../../lib/clock.ts'
import { invalid } from '../../lib/errors.ts'

const TimestampedId = T.Object({ id: T.String(), added_at: T.String() })

export const saveTracks = endpoint({
  id: 'save-tracks-user',
  summary: 'Save Tracks for Current User',
  description:
    'Ids are taken from `timestamped_ids`, else from the query, else from the body. What is saved already keeps its time.',
  tag: 'Library',
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
    const given = dated.length > 0 ? dated.map(({ id }) => id) : givenIds(query, body, maxIds)
    const now = ctx.clock.now()
    const items = checkIds(given, maxIds).map((id, at) => {
      const time = dated[at]?.added_at
      return { id, addedAt: time === undefined ? now : readTime(time) }
    })
    const { userId } = userOf(caller)
    await ctx.changes.write((tx, touch) => saveItems(tx, touch, { userId, kind: 'track' }, items))
    return null
  },
})

const maxIds = 50

/** @throws 400 for what is no instant */
function readTime(text: string): number {
  const instant = parseInstant(text)
  if (instant === undefined) throw invalid('added_at')
  return instant
}
