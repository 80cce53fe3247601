import { Type as T } from 'typebox'
import { followsPlaylist } from '../../domain/playlists/followers.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { tooManyIds } from '../../lib/errors.ts'
import { PlaylistParams } from '../playlists/query.ts'
import { heldPlaylist } from '../shared/playlists.ts'

export const checkPlaylistFollowed = endpoint({
  id: 'check-if-user-follows-playlist',
  summary: 'Check if Current User Follows Playlist',
  description:
    'Up to five user ids; without any it is about the caller. Of others only what they show is known.',
  tags: ['Users', 'Playlists'],
  method: 'GET',
  path: '/v1/playlists/:playlist_id/followers/contains',
  aliases: ['/v1/users/:user_id/playlists/:playlist_id/followers/contains'],
  scopes: [],
  params: PlaylistParams,
  query: T.Object({ ids: T.Optional(T.String()) }),
  reply: T.Array(T.Boolean()),
  async handle({ params, query, caller, ctx }) {
    const named = (query.ids ?? '').split(',').flatMap((id) => id.trim() || [])
    if (named.length > maxIds) throw tooManyIds()
    const ids = named.length === 0 ? [userOf(caller).userId] : named
    const { id } = await heldPlaylist(ctx, params.playlist_id)
    return followsPlaylist(ctx.db, caller, id, ids)
  },
})

const maxIds = 5
