import { checking } from './list-operations.ts'

export const checkSavedAudiobooks = checking({
  id: 'check-users-saved-audiobooks',
  summary: "Check User's Saved Audiobooks",
  path: '/v1/me/audiobooks/contains',
  kind: 'audiobook',
})
