import { Type as T } from 'typebox'
import { userOf } from '../../http/auth.ts'
import { endpoint, noContent } from '../../http/endpoint.ts'
import { PlaybackState, playbackText } from '../../wire/player.ts'
import { knowsEpisodes } from '../playlists/query.ts'
import { PlayingQuery, shownPlaying } from './playing.ts'

export const getPlaybackState = endpoint({
  id: 'get-information-about-the-users-current-playback',
  summary: 'Get Playback State',
  tags: ['Player'],
  method: 'GET',
  path: '/v1/me/player',
  scopes: ['user-read-playback-state'],
  query: T.Object(PlayingQuery),
  reply: PlaybackState,
  emptyWhen: 'No device is active',
  async handle({ query: { additional_types: additionalTypes }, caller, ctx, view }) {
    knowsEpisodes(additionalTypes)
    const active = await ctx.players.active(userOf(caller).userId)
    if (active === null) return noContent
    const { state, device } = active
    const shown = await shownPlaying({ ctx, caller, view }, { state, additionalTypes })
    return playbackText(shown, device, view)
  },
})
