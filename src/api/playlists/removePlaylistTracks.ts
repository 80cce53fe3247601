import { removingItems } from './removing-items.ts'

export const removePlaylistTracks = removingItems({
  id: 'remove-tracks-playlist',
  path: '/v1/playlists/:playlist_id/tracks',
  aliases: ['/v1/users/:user_id/playlists/:playlist_id/tracks'],
})
