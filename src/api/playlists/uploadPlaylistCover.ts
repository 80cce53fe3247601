import { Type as T } from 'typebox'
import { setCover } from '../../domain/playlists/cover.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { unauthorized } from '../../lib/errors.ts'
import { modifyScopes, PlaylistParams } from './query.ts'

export const uploadPlaylistCover = endpoint({
  id: 'upload-custom-playlist-cover',
  summary: 'Add Custom Playlist Cover Image',
  description:
    'The body is a JPEG as base64 text, at most 256 KB of it, without line breaks or a data: prefix. Takes the scope ugc-image-upload beside the one for the playlist.',
  tags: ['Playlists'],
  method: 'PUT',
  path: '/v1/playlists/:playlist_id/images',
  aliases: ['/v1/users/:user_id/playlists/:playlist_id/images'],
  scopes: [],
  anyScope: modifyScopes,
  extraScopes: ['ugc-image-upload'],
  user: true,
  params: PlaylistParams,
  body: T.String(),
  reply: T.Null(),
  status: 202,
  async handle({ params, body, caller, ctx }) {
    // The public API answers 401 here, where it answers 403 for every other scope.
    if (!caller.scopes.has('ugc-image-upload')) throw unauthorized()
    const editor = { caller: userOf(caller), now: ctx.clock.now() }
    const cover = { playlistId: params.playlist_id, jpeg: body }
    await ctx.changes.write((tx, touch) => setCover(tx, touch, editor, cover))
    return null
  },
})
