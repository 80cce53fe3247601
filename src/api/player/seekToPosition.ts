import { Type as T } from 'typebox'
import { commanding, DeviceQuery } from './commanding.ts'

export const seekToPosition = commanding({
  id: 'seek-to-position-in-currently-playing-track',
  summary: 'Seek To Position',
  method: 'PUT',
  path: '/v1/me/player/seek',
  query: T.Object({ position_ms: T.Integer({ minimum: 0 }), ...DeviceQuery }),
  command: ({ position_ms: positionMs }) => ({ kind: 'seek', positionMs }),
})
