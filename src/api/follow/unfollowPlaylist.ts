import { Type as T } from 'typebox'
import { unfollowPlaylist as unfollow } from '../../domain/playlists/followers.ts'
import { checkModifyScope } from '../../domain/playlists/rights.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { listingOf } from '../playlists/listing.ts'
import { modifyScopes, PlaylistParams } from '../playlists/query.ts'
import { heldPlaylist } from '../shared/playlists.ts'

export const unfollowPlaylist = endpoint({
  id: 'unfollow-playlist',
  summary: 'Unfollow Playlist',
  description:
    'For the owner this is what deleting means: the playlist leaves the listing, stays reachable by its id, and can be followed again.',
  tags: ['Users', 'Playlists'],
  method: 'DELETE',
  path: '/v1/playlists/:playlist_id/followers',
  aliases: ['/v1/users/:user_id/playlists/:playlist_id/followers'],
  scopes: [],
  anyScope: modifyScopes,
  user: true,
  params: PlaylistParams,
  reply: T.Null(),
  async handle({ params, caller, ctx }) {
    const { userId } = userOf(caller)
    const { id: playlistId } = await heldPlaylist(ctx, params.playlist_id)
    const { entries } = await listingOf(ctx, userId)
    const followed = entries.find(({ id }) => id === playlistId)
    if (followed === undefined) return null
    const isOwn = followed.ownerId === userId
    checkModifyScope({ isPublic: isOwn ? followed.isPublic : followed.isShown }, caller)
    await ctx.changes.write((tx, touch) => unfollow(tx, touch, { playlistId, userId }))
    return null
  },
})
