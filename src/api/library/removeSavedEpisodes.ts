import { removing } from './list-operations.ts'

export const removeSavedEpisodes = removing({
  id: 'remove-episodes-user',
  summary: "Remove User's Saved Episodes",
  path: '/v1/me/episodes',
  kind: 'episode',
})
