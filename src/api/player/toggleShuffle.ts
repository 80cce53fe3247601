import { Type as T } from 'typebox'
import { commanding, DeviceQuery } from './commanding.ts'

export const toggleShuffle = commanding({
  id: 'toggle-shuffle-for-users-playback',
  summary: 'Toggle Playback Shuffle',
  method: 'PUT',
  path: '/v1/me/player/shuffle',
  query: T.Object({ state: T.Enum(['true', 'false']), ...DeviceQuery }),
  command: ({ state }) => ({ kind: 'shuffle', isOn: state === 'true' }),
})
