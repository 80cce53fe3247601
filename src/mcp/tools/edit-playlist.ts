import { Type as T } from 'typebox'
import { addPlaylistItems } from '../../api/playlists/addPlaylistItems.ts'
import { changePlaylistDetails } from '../../api/playlists/changePlaylistDetails.ts'
import { removePlaylistItems } from '../../api/playlists/removePlaylistItems.ts'
import { updatePlaylistItems } from '../../api/playlists/updatePlaylistItems.ts'
import { Playlist, playlistParams } from '../playlist-id.ts'
import { Done, done, tool } from '../tool.ts'

const Uris = T.Array(T.String(), { minItems: 1, maxItems: 100 })
const Position = T.Integer({ minimum: 0, description: 'counted from 0' })

export const editPlaylist = tool({
  name: 'edit_playlist',
  title: 'Edit a playlist',
  description:
    'Change a playlist of the user: its name, description or visibility; then remove items, move a run of them, and add others, in this order.',
  needs: [changePlaylistDetails, removePlaylistItems, updatePlaylistItems, addPlaylistItems],
  effect: 'destroys',
  input: T.Object({
    playlist: Playlist,
    name: T.Optional(T.String({ minLength: 1 })),
    description: T.Optional(T.String()),
    is_public: T.Optional(T.Boolean()),
    remove: T.Optional(Uris),
    move: T.Optional(
      T.Object({
        from: Position,
        before: Position,
        count: T.Optional(T.Integer({ minimum: 1, description: '1 unless said' })),
      }),
    ),
    add: T.Optional(Uris),
    add_at: T.Optional(Position),
  }),
  output: Done,
  async run({ playlist, name, description, is_public, remove, move, add, add_at }, operations) {
    const params = playlistParams(playlist)
    if ([name, description, is_public].some((detail) => detail !== undefined)) {
      const body = { name, description, public: is_public }
      await operations.askIfAny(changePlaylistDetails, { params, body })
    }
    if (remove !== undefined) {
      const body = { items: remove.map((uri) => ({ uri })) }
      await operations.ask(removePlaylistItems, { params, body })
    }
    if (move !== undefined) {
      const { from: range_start, before: insert_before, count: range_length } = move
      const body = { range_start, insert_before, range_length }
      await operations.ask(updatePlaylistItems, { params, body })
    }
    if (add !== undefined) {
      await operations.ask(addPlaylistItems, { params, body: { uris: add, position: add_at } })
    }
    return done
  },
})
