import { Type as T } from 'typebox'
import { setVolume as setDeviceVolume } from '../../domain/player/commands.ts'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { DeviceQuery } from './commanding.ts'

export const setVolume = endpoint({
  id: 'set-volume-for-users-playback',
  summary: 'Set Playback Volume',
  tags: ['Player'],
  method: 'PUT',
  path: '/v1/me/player/volume',
  scopes: ['user-modify-playback-state'],
  query: T.Object({ volume_percent: T.Integer({ minimum: 0, maximum: 100 }), ...DeviceQuery }),
  reply: T.Null(),
  status: 204,
  async handle({ query: { volume_percent, device_id: deviceId }, caller, ctx }) {
    await setDeviceVolume(ctx.players, userOf(caller), volume_percent, { deviceId })
    return null
  },
})
