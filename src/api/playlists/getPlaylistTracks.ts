import { TrackEntry } from '../../wire/playlist-entry.ts'
import { readingItems } from './reading-items.ts'

export const getPlaylistTracks = readingItems({
  id: 'get-playlists-tracks',
  path: '/v1/playlists/:playlist_id/tracks',
  aliases: ['/v1/users/:user_id/playlists/:playlist_id/tracks'],
  key: 'track',
  entry: TrackEntry,
  defaultLimit: 100,
})
