import { checking } from './list-operations.ts'

export const checkSavedTracks = checking({
  id: 'check-users-saved-tracks',
  summary: "Check User's Saved Tracks",
  path: '/v1/me/tracks/contains',
  kind: 'track',
})
