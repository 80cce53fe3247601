import { Type as T } from 'typebox'
import { changeDetails } from '../../domain/playlists/change-details.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { ChangeBody, readDetails } from './details-body.ts'
import { modifyScopes, PlaylistParams } from './query.ts'

export const changePlaylistDetails = endpoint({
  id: 'change-playlist-details',
  summary: 'Change Playlist Details',
  description: 'Making a playlist collaborative makes it private.',
  tags: ['Playlists', 'Library'],
  method: 'PUT',
  path: '/v1/playlists/:playlist_id',
  aliases: ['/v1/users/:user_id/playlists/:playlist_id'],
  scopes: [],
  anyScope: modifyScopes,
  user: true,
  params: PlaylistParams,
  body: ChangeBody,
  reply: T.Null(),
  async handle({ params, body, caller, ctx }) {
    const editor = { caller: userOf(caller), now: ctx.clock.now() }
    const change = { playlistId: params.playlist_id, details: readDetails(body) }
    await ctx.changes.write((tx, touch) => changeDetails(tx, touch, editor, change))
    return null
  },
})
