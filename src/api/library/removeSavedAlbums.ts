import { removing } from './list-operations.ts'

export const removeSavedAlbums = removing({
  id: 'remove-albums-user',
  summary: "Remove Users' Saved Albums",
  path: '/v1/me/albums',
  kind: 'album',
})
