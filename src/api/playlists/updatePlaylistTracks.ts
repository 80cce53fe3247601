import { updatingItems } from './updating-items.ts'

export const updatePlaylistTracks = updatingItems({
  id: 'reorder-or-replace-playlists-tracks',
  path: '/v1/playlists/:playlist_id/tracks',
  aliases: ['/v1/users/:user_id/playlists/:playlist_id/tracks'],
})
