import { Type as T } from 'typebox'
import { checkReader } from '../../domain/playlists/rights.ts'
import { endpoint } from '../../http/endpoint.ts'
import { presentPlaylistImages } from '../../wire/playlist.ts'
import { Image } from '../../wire/schema.ts'
import { heldPlaylist } from '../shared/playlists.ts'
import { PlaylistParams } from './query.ts'

export const getPlaylistCover = endpoint({
  id: 'get-playlist-cover',
  summary: 'Get Playlist Cover Image',
  tags: ['Playlists'],
  method: 'GET',
  path: '/v1/playlists/:playlist_id/images',
  aliases: ['/v1/users/:user_id/playlists/:playlist_id/images'],
  scopes: [],
  params: PlaylistParams,
  reply: T.Array(Image),
  async handle({ params, caller, ctx, view }) {
    const playlist = await heldPlaylist(ctx, params.playlist_id)
    checkReader(playlist, caller, ctx.config.private_playlists)
    return presentPlaylistImages(playlist, view)
  },
})
