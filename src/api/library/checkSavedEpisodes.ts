import { checking } from './list-operations.ts'

export const checkSavedEpisodes = checking({
  id: 'check-users-saved-episodes',
  summary: "Check User's Saved Episodes",
  path: '/v1/me/episodes/contains',
  kind: 'episode',
})
