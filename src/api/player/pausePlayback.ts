import { Type as T } from 'typebox'
import { commanding, DeviceQuery } from './commanding.ts'

export const pausePlayback = commanding({
  id: 'pause-a-users-playback',
  summary: 'Pause Playback',
  method: 'PUT',
  path: '/v1/me/player/pause',
  query: T.Object({ ...DeviceQuery }),
  command: () => ({ kind: 'pause' }),
})
