import { saving } from './list-operations.ts'

export const saveAlbums = saving({
  id: 'save-albums-user',
  summary: 'Save Albums for Current User',
  path: '/v1/me/albums',
  kind: 'album',
})
