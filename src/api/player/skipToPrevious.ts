import { Type as T } from 'typebox'
import { commanding, DeviceQuery } from './commanding.ts'

export const skipToPrevious = commanding({
  id: 'skip-users-playback-to-previous-track',
  summary: 'Skip To Previous',
  method: 'POST',
  path: '/v1/me/player/previous',
  query: T.Object({ ...DeviceQuery }),
  command: () => ({ kind: 'previous' }),
})
