import { Type as T } from 'typebox'
import type { Context } from '../../context.ts'
import { followingTopic } from '../../domain/library/topics.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { isId } from '../../lib/base62.ts'
import { invalidId } from '../../lib/errors.ts'
import type { FollowedList } from '../../model/library.ts'
import { loadFollowedList } from '../../store/follows.ts'
import { ArtistObject } from '../../wire/artist.ts'
import { CursorPage, PageQuery, toCursorPageText } from '../../wire/paging.ts'
import { fullArtist } from '../shared/catalog.ts'
import { heldList } from '../shared/lists.ts'
import { present } from '../shared/present.ts'
import { textsOf } from '../shared/texts.ts'

export const getFollowedArtists = endpoint({
  id: 'get-followed',
  summary: 'Get Followed Artists',
  tags: ['Users', 'Library', 'Artists'],
  method: 'GET',
  path: '/v1/me/following',
  scopes: ['user-follow-read'],
  query: T.Object({
    type: T.Enum(['artist']),
    after: T.Optional(T.String()),
    limit: PageQuery.limit,
  }),
  reply: T.Object({ artists: CursorPage(ArtistObject) }),
  async handle({ query: { after = '', limit }, caller, ctx, view }) {
    if (after !== '' && !isId(after)) throw invalidId()
    const { ids } = await followedArtists(ctx, userOf(caller).userId)
    const start = after === '' ? 0 : ids.filter((id) => id <= after).length
    const page = ids.slice(start, start + limit)
    const texts = await textsOf(ctx, fullArtist, page, view)
    const hasMore = start + limit < ids.length
    return toCursorPageText(
      {
        key: 'artists',
        url: `${view.base}/v1/me/following?type=artist`,
        limit,
        after,
        next: hasMore ? (page.at(-1) ?? null) : null,
        total: ids.length,
      },
      texts.filter(present),
    )
  },
})

/**
 * By id, from the first page on: the public API's order of the first page alone is known to be
 * another one, which makes walking the list lose entries (web-api section 2.6).
 */
const followedArtists = (ctx: Context, userId: string): FollowedList | Promise<FollowedList> => {
  const list = { userId, kind: 'artist' } as const
  return heldList(ctx, followingTopic(userId, 'artist'), () => loadFollowedList(ctx.db, list))
}
