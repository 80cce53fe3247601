import { checking } from './list-operations.ts'

export const checkSavedShows = checking({
  id: 'check-users-saved-shows',
  summary: "Check User's Saved Shows",
  path: '/v1/me/shows/contains',
  kind: 'show',
})
