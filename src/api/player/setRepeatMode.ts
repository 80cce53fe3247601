import { Type as T } from 'typebox'
import { commanding, DeviceQuery } from './commanding.ts'

export const setRepeatMode = commanding({
  id: 'set-repeat-mode-on-users-playback',
  summary: 'Set Repeat Mode',
  method: 'PUT',
  path: '/v1/me/player/repeat',
  query: T.Object({ state: T.Enum(['track', 'context', 'off']), ...DeviceQuery }),
  command: ({ state: mode }) => ({ kind: 'repeat', mode }),
})
