import { Type as T } from 'typebox'
import { followPlaylist as follow } from '../../domain/playlists/followers.ts'
import { checkModifyScope, checkReader } from '../../domain/playlists/rights.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { Flag, readFlag } from '../playlists/details-body.ts'
import { modifyScopes, PlaylistParams } from '../playlists/query.ts'
import { heldPlaylist } from '../shared/playlists.ts'

export const followPlaylist = endpoint({
  id: 'follow-playlist',
  summary: 'Follow Playlist',
  description:
    'With `public` (the default) others see that the user follows it, which takes the scope playlist-modify-public; without, playlist-modify-private.',
  tags: ['Users', 'Playlists'],
  method: 'PUT',
  path: '/v1/playlists/:playlist_id/followers',
  aliases: ['/v1/users/:user_id/playlists/:playlist_id/followers'],
  scopes: [],
  anyScope: modifyScopes,
  user: true,
  params: PlaylistParams,
  body: T.Object({ public: Flag }),
  reply: T.Null(),
  async handle({ params, body, caller, ctx }) {
    const { userId } = userOf(caller)
    const isPublic = readFlag(body.public) ?? true
    checkModifyScope({ isPublic }, caller)
    const playlistId = params.playlist_id
    checkReader(await heldPlaylist(ctx, playlistId), caller, ctx.config.private_playlists)
    const following = { playlistId, userId, isPublic, now: ctx.clock.now() }
    await ctx.changes.write((tx, touch) => follow(tx, touch, following))
    return null
  },
})
