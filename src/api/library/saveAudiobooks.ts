import { saving } from './list-operations.ts'

export const saveAudiobooks = saving({
  id: 'save-audiobooks-user',
  summary: 'Save Audiobooks for Current User',
  path: '/v1/me/audiobooks',
  kind: 'audiobook',
})
