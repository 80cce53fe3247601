import { removing } from './list-operations.ts'

export const removeSavedShows = removing({
  id: 'remove-shows-user',
  summary: "Remove User's Saved Shows",
  path: '/v1/me/shows',
  kind: 'show',
  takesMarket: true,
})
