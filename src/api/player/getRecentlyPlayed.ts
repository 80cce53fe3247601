import { Type as T } from 'typebox'
import { parseContextUri } from '../../domain/player/context-uri.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { badRequest } from '../../lib/errors.ts'
import { type PlayedItem, recentPlays } from '../../store/play-history.ts'
import { PageQuery, withItems } from '../../wire/paging.ts'
import { PlayHistory, playHistoryText } from '../../wire/player.ts'
import { Nullable } from '../../wire/schema.ts'
import { fullTrack } from '../shared/catalog.ts'
import { textsOf } from '../shared/texts.ts'

const Instant = T.Optional(T.Integer({ minimum: 0 }))

export const getRecentlyPlayed = endpoint({
  id: 'get-recently-played',
  summary: 'Get Recently Played Tracks',
  description:
    'The last 50 tracks that were heard for more than 30 seconds, newest first. Cursors are instants in milliseconds and exclusive.',
  tags: ['Player'],
  method: 'GET',
  path: '/v1/me/player/recently-played',
  scopes: ['user-read-recently-played'],
  query: T.Object({ limit: PageQuery.limit, after: Instant, before: Instant }),
  reply: T.Object({
    items: T.Array(PlayHistory),
    next: Nullable(T.String()),
    cursors: Nullable(T.Object({ after: T.String(), before: T.String() })),
    limit: T.Integer(),
    href: T.String(),
    total: T.Integer(),
  }),
  async handle({ query, caller, ctx, view }) {
    if (query.after !== undefined && query.before !== undefined) {
      throw badRequest('Only one of "after" and "before" can be specified')
    }
    const { userId } = userOf(caller)
    const plays = await recentPlays(ctx.db, userId, { prefix: tracksOnly, limit: kept })
    const { page, next } = cut(plays, query)
    const ids = page.map(({ uri }) => uri.slice(tracksOnly.length))
    const texts = await textsOf(ctx, fullTrack, ids, view)
    const items = page.flatMap(({ playedAt, contextUri }, at) => {
      const text = texts[at]
      const context = contextUri === '' ? null : parseContextUri(contextUri, userId)
      return text == null ? [] : [playHistoryText(text, { playedAt, context }, view)]
    })
    const { limit, after, before } = query
    const address = (cursor: string) =>
      `${view.base}/v1/me/player/recently-played?${cursor}limit=${limit}`
    const given =
      after !== undefined ? `after=${after}&` : before !== undefined ? `before=${before}&` : ''
    const [newest, oldest] = [page[0], page.at(-1)]
    const cursors =
      newest === undefined || oldest === undefined
        ? null
        : { after: String(newest.playedAt), before: String(oldest.playedAt) }
    const frame = {
      next: next === null ? null : address(`${next}&`),
      cursors,
      limit,
      href: address(given),
      total: plays.length,
    }
    return withItems(frame, items)
  },
})

/** Episodes are no part of the history that is shown (web-api section 5). */
const tracksOnly = 'spotify:track:'

/** How many plays are shown at most, however many there are. */
const kept = 50

type Cursors = { limit: number; after?: number | undefined; before?: number | undefined }

/** Before a cursor are the plays next to it, and so they are after one; each walks its own way. */
function cut(plays: PlayedItem[], { limit, after, before }: Cursors) {
  if (after !== undefined) {
    const newer = plays.filter(({ playedAt }) => playedAt > after)
    const page = newer.slice(-limit)
    const next = newer.length > limit ? `after=${page[0]?.playedAt}` : null
    return { page, next }
  }
  const older = before === undefined ? plays : plays.filter(({ playedAt }) => playedAt < before)
  const page = older.slice(0, limit)
  return { page, next: older.length > limit ? `before=${page.at(-1)?.playedAt}` : null }
}
