import { Type as T } from 'typebox'
import { getMyPlaylists } from '../../api/playlists/getMyPlaylists.ts'
import { getPlaylist as getPlaylistOperation } from '../../api/playlists/getPlaylist.ts'
import { getPlaylistItems } from '../../api/playlists/getPlaylistItems.ts'
import { Line, Lines, PageInput, pageOf, restOf, toLine, toLines } from '../lines.ts'
import { Playlist, playlistParams } from '../playlist-id.ts'
import { tool } from '../tool.ts'

export const myPlaylists = tool({
  name: 'my_playlists',
  title: 'My playlists',
  description: 'The playlists that the user owns or follows.',
  needs: [getMyPlaylists],
  effect: 'reads',
  input: T.Object(PageInput),
  output: Lines,
  async run(input, operations) {
    const page = await operations.ask(getMyPlaylists, { query: pageOf(input) })
    return { items: toLines(page.items), ...restOf(page) }
  },
})

export const getPlaylist = tool({
  name: 'get_playlist',
  title: 'Look at a playlist',
  description: 'What a playlist is and what is in it, in order.',
  needs: [getPlaylistOperation, getPlaylistItems],
  effect: 'reads',
  input: T.Object({ playlist: Playlist, ...PageInput }),
  output: T.Object({
    playlist: Line,
    description: T.Optional(T.String()),
    is_public: T.Optional(T.Boolean()),
    ...Lines.properties,
  }),
  async run({ playlist: uri, ...input }, operations) {
    const params = playlistParams(uri)
    const fields = 'name,uri,description,public,owner(display_name)'
    const about = await operations.ask(getPlaylistOperation, { params, query: { fields } })
    const query = { ...pageOf(input), additional_types: 'track,episode' }
    const page = await operations.ask(getPlaylistItems, { params, query })
    return {
      playlist: toLine(about),
      ...(about.description ? { description: about.description } : {}),
      ...(about.public === null ? {} : { is_public: about.public }),
      items: toLines(page.items.map(({ item }) => item)),
      ...restOf(page),
    }
  },
})
