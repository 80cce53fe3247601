import { removing } from './list-operations.ts'

export const removeSavedTracks = removing({
  id: 'remove-tracks-user',
  summary: "Remove User's Saved Tracks",
  path: '/v1/me/tracks',
  kind: 'track',
})
