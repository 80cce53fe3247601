import { saving } from './list-operations.ts'

export const saveShows = saving({
  id: 'save-shows-user',
  summary: 'Save Shows for Current User',
  path: '/v1/me/shows',
  kind: 'show',
})
