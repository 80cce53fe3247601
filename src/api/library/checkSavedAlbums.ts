import { checking } from './list-operations.ts'

export const checkSavedAlbums = checking({
  id: 'check-users-saved-albums',
  summary: "Check User's Saved Albums",
  path: '/v1/me/albums/contains',
  kind: 'album',
})
