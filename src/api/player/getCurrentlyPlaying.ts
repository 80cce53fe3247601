import { Type as T } from 'typebox'
import { userOf } from '../../http/auth.ts'
import { endpoint, noContent } from '../../http/endpoint.ts'
import { CurrentlyPlaying, currentlyPlayingText } from '../../wire/player.ts'
import { knowsEpisodes } from '../playlists/query.ts'
import { PlayingQuery, shownPlaying } from './playing.ts'

export const getCurrentlyPlaying = endpoint({
  id: 'get-the-users-currently-playing-track',
  summary: 'Get Currently Playing Track',
  tags: ['Player'],
  method: 'GET',
  path: '/v1/me/player/currently-playing',
  scopes: [],
  anyScope: ['user-read-currently-playing', 'user-read-playback-state'],
  user: true,
  query: T.Object(PlayingQuery),
  reply: CurrentlyPlaying,
  emptyWhen: 'Nothing is loaded, or it is a private session of another app',
  async handle({ query: { additional_types: additionalTypes }, caller, ctx, view }) {
    knowsEpisodes(additionalTypes)
    const active = await ctx.players.active(userOf(caller).userId)
    if (active === null || active.state.current === null) return noContent
    const { state, device } = active
    if (device.isPrivate && device.appId !== caller.appId) return noContent
    return currentlyPlayingText(
      await shownPlaying({ ctx, caller, view }, { state, additionalTypes }),
      view,
    )
  },
})
