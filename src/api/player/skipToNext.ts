import { Type as T } from 'typebox'
import { commanding, DeviceQuery } from './commanding.ts'

export const skipToNext = commanding({
  id: 'skip-users-playback-to-next-track',
  summary: 'Skip To Next',
  method: 'POST',
  path: '/v1/me/player/next',
  query: T.Object({ ...DeviceQuery }),
  command: () => ({ kind: 'next' }),
})
