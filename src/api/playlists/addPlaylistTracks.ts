import { addingItems } from './adding-items.ts'

export const addPlaylistTracks = addingItems({
  id: 'add-tracks-to-playlist',
  path: '/v1/playlists/:playlist_id/tracks',
  aliases: ['/v1/users/:user_id/playlists/:playlist_id/tracks'],
})
