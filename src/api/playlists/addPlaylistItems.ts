import { addingItems } from './adding-items.ts'

export const addPlaylistItems = addingItems({
  id: 'add-items-to-playlist',
  path: '/v1/playlists/:playlist_id/items',
})
