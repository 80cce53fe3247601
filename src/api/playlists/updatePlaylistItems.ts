import { updatingItems } from './updating-items.ts'

export const updatePlaylistItems = updatingItems({
  id: 'reorder-or-replace-playlists-items',
  path: '/v1/playlists/:playlist_id/items',
})
