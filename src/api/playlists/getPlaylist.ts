import { Type as T } from 'typebox'
import { checkReader } from '../../domain/playlists/rights.ts'
import { endpoint } from '../../http/endpoint.ts'
import { asksFor } from '../../wire/fields.ts'
import { PlaylistObject, playlistPageLimit, playlistText } from '../../wire/playlist.ts'
import { heldPlaylist } from '../shared/playlists.ts'
import { itemsPage } from './page.ts'
import { filtered, knowsEpisodes, PlaylistParams, ReadQuery, readFields } from './query.ts'

export const getPlaylist = endpoint({
  id: 'get-playlist',
  summary: 'Get Playlist',
  tags: ['Playlists'],
  method: 'GET',
  path: '/v1/playlists/:playlist_id',
  aliases: ['/v1/users/:user_id/playlists/:playlist_id'],
  scopes: [],
  params: PlaylistParams,
  query: T.Object(ReadQuery),
  reply: PlaylistObject,
  async handle({ params, query, caller, ctx, view }) {
    const fields = readFields(query.fields)
    const additional = { knowsEpisodes: knowsEpisodes(query.additional_types) }
    const playlist = await heldPlaylist(ctx, params.playlist_id)
    checkReader(playlist, caller, ctx.config.private_playlists)
    // Clients that watch a playlist ask for its snapshot id alone, again and again.
    const limit = fields === undefined || asksFor(fields, 'tracks') ? playlistPageLimit : 0
    const also = { market: query.market, additional_types: query.additional_types }
    const page = { limit, offset: 0 }
    const reader = { ctx, caller, view }
    const shown = await itemsPage(reader, { playlist, key: 'track', page, also, ...additional })
    return filtered(playlistText(shown.playlist, shown.text, view), fields)
  },
})
