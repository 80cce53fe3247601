import { saving } from './list-operations.ts'

export const saveEpisodes = saving({
  id: 'save-episodes-user',
  summary: 'Save Episodes for Current User',
  path: '/v1/me/episodes',
  kind: 'episode',
})
