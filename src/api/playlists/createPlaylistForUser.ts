import { Type as T } from 'typebox'
import { endpoint } from '../../http/endpoint.ts'
import { forbidden } from '../../lib/errors.ts'
import { PlaylistObject } from '../../wire/playlist.ts'
import { create } from './creating.ts'
import { CreateBody } from './details-body.ts'
import { modifyScopes } from './query.ts'

export const createPlaylistForUser = endpoint({
  id: 'create-playlist-for-user',
  summary: 'Create Playlist for user',
  description: 'The user has to be the one the token was given by.',
  tags: ['Playlists', 'Library'],
  method: 'POST',
  path: '/v1/users/:user_id/playlists',
  scopes: [],
  anyScope: modifyScopes,
  user: true,
  params: T.Object({ user_id: T.String() }),
  body: CreateBody,
  reply: PlaylistObject,
  status: 201,
  location: ({ href }) => href,
  async handle(input) {
    if (input.params.user_id !== input.caller.userId) {
      throw forbidden('You cannot create a playlist for another user')
    }
    return create(input)
  },
})
