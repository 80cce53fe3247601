import { Type as T } from 'typebox'
import { checkReader, seesItems } from '../../domain/playlists/rights.ts'
import { endpoint } from '../../http/endpoint.ts'
import { asksFor } from '../../wire/fields.ts'
import { PlaylistObject, playlistPageLimit, playlistText } from '../../wire/playlist.ts'
import { entryKeys, variantOf } from '../../wire/profiles.ts'
import { heldText } from '../shared/held-text.ts'
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
    const keys = seesItems(playlist, caller) ? entryKeys(view.profile, 'track') : []
    const isAsked = fields === undefined || keys.some((key) => asksFor(fields, `${key}s`))
    const { market, additional_types } = query
    const page = { limit: isAsked ? playlistPageLimit : 0, offset: 0 }
    const wanted = { playlist, key: 'track', page, also: { market, additional_types } } as const
    const write = async () => {
      const shown = await itemsPage({ ctx, caller, view }, { ...wanted, ...additional })
      const pages = keys.map((key) => ({ name: `${key}s` as const, text: shown.textAs(key) }))
      return { text: playlistText(shown.playlist, pages, view), isShared: shown.isShared }
    }
    if (!isAsked) return filtered((await write()).text, fields)
    const shelf = `${view.base} ${view.market ?? ''} ${variantOf(view)}${view.profile} whole playlist`
    const key = `${playlist.id} ${keys} ${market ?? '-'} ${additional_types ?? '-'}`
    return filtered(await heldText(ctx, { shelf, key, of: playlist }, write), fields)
  },
})
