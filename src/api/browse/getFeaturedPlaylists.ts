import { Type as T } from 'typebox'
import type { Context } from '../../context.ts'
import { shelfOfHour } from '../../domain/browse/shelf-of-hour.ts'
import { translate } from '../../domain/browse/translate.ts'
import { endpoint } from '../../http/endpoint.ts'
import { invalid } from '../../lib/errors.ts'
import { loadFeaturedShelves } from '../../store/featured-shelves.ts'
import { PageQuery } from '../../wire/paging.ts'
import { heldList } from '../shared/lists.ts'
import { PlaylistShelf, playlistShelf } from './playlist-shelf.ts'
import { CountryQuery, LocaleQuery } from './query.ts'

export const getFeaturedPlaylists = endpoint({
  id: 'get-featured-playlists',
  summary: 'Get Featured Playlists',
  description:
    'What is featured at this time of the day: the hour of `timestamp` (the local time of the user, `2026-05-01T09:00:00`), or the hour in UTC. `locale` chooses the language of the message.',
  tags: ['Playlists'],
  method: 'GET',
  path: '/v1/browse/featured-playlists',
  scopes: [],
  query: T.Object({
    ...LocaleQuery,
    ...PageQuery,
    ...CountryQuery,
    timestamp: T.Optional(T.String()),
  }),
  reply: PlaylistShelf,
  async handle({ query, ctx, view }) {
    const { limit, offset, country, market, locale, timestamp } = query
    const hour = hourOf(timestamp) ?? new Date(ctx.clock.now()).getUTCHours()
    const shelf = shelfOfHour(await heldShelves(ctx), hour)
    return playlistShelf(ctx, view, {
      message: translate(shelf.message, shelf.messages, locale),
      rule: shelf.rule,
      url: `${view.base}/v1/browse/featured-playlists`,
      page: { limit, offset },
      also: { country, market, locale, timestamp },
    })
  },
})

const heldShelves = async (ctx: Context) =>
  heldList(ctx, 'featured', () => loadFeaturedShelves(ctx.db))

/** The hour as the user's clock shows it; what the zone is does not matter. @throws 400 */
function hourOf(timestamp: string | undefined): number | undefined {
  if (timestamp === undefined || timestamp === '') return undefined
  const [, hour] = localTime.exec(timestamp) ?? []
  if (hour === undefined || Number(hour) > 23) throw invalid('timestamp')
  return Number(hour)
}

const localTime = /^\d{4}-\d\d-\d\dT(\d\d):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/
