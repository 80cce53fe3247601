import { removingItems } from './removing-items.ts'

export const removePlaylistItems = removingItems({
  id: 'remove-items-playlist',
  path: '/v1/playlists/:playlist_id/items',
})
