import { Type as T } from 'typebox'
import { addPlaylistItems } from '../../api/playlists/addPlaylistItems.ts'
import { createPlaylist as createPlaylistOperation } from '../../api/playlists/createPlaylist.ts'
import { Line, toLine } from '../lines.ts'
import { playlistParams } from '../playlist-id.ts'
import { tool } from '../tool.ts'

export const createPlaylist = tool({
  name: 'create_playlist',
  title: 'Create a playlist',
  description: 'Make a new playlist of the user, and put tracks or episodes into it.',
  needs: [createPlaylistOperation, addPlaylistItems],
  effect: 'changes',
  input: T.Object({
    name: T.String({ minLength: 1 }),
    description: T.Optional(T.String()),
    is_public: T.Optional(T.Boolean({ description: 'private unless said' })),
    uris: T.Optional(T.Array(T.String(), { maxItems: 100 })),
  }),
  output: T.Object({ playlist: Line, added: T.Integer() }),
  async run({ name, description, is_public: isPublic = false, uris = [] }, operations) {
    const made = await operations.ask(createPlaylistOperation, {
      body: { name, description, public: isPublic },
    })
    const params = playlistParams(made.uri)
    if (uris.length > 0) await operations.ask(addPlaylistItems, { params, body: { uris } })
    return { playlist: toLine(made), added: uris.length }
  },
})
