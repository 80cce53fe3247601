import { endpoint } from '../../http/endpoint.ts'
import { PlaylistObject } from '../../wire/playlist.ts'
import { create } from './creating.ts'
import { CreateBody } from './details-body.ts'
import { modifyScopes } from './query.ts'

export const createPlaylist = endpoint({
  id: 'create-playlist',
  summary: 'Create Playlist',
  tags: ['Playlists', 'Library'],
  method: 'POST',
  path: '/v1/me/playlists',
  scopes: [],
  anyScope: modifyScopes,
  user: true,
  body: CreateBody,
  reply: PlaylistObject,
  status: 201,
  location: ({ href }) => href,
  handle: create,
})
