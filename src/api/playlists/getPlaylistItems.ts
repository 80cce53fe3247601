import { ItemEntry } from '../../wire/playlist-entry.ts'
import { readingItems } from './reading-items.ts'

export const getPlaylistItems = readingItems({
  id: 'get-playlists-items',
  path: '/v1/playlists/:playlist_id/items',
  key: 'item',
  entry: ItemEntry,
  defaultLimit: 20,
})
