import { removing } from './list-operations.ts'

export const removeSavedAudiobooks = removing({
  id: 'remove-audiobooks-user',
  summary: "Remove User's Saved Audiobooks",
  path: '/v1/me/audiobooks',
  kind: 'audiobook',
})
