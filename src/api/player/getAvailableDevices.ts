import { Type as T } from 'typebox'
import { userOf } from '../../http/auth.ts'
import { endpoint } from '../../http/endpoint.ts'
import { DeviceObject, presentDevice } from '../../wire/player.ts'

export const getAvailableDevices = endpoint({
  id: 'get-a-users-available-devices',
  summary: 'Get Available Devices',
  tags: ['Player'],
  method: 'GET',
  path: '/v1/me/player/devices',
  scopes: ['user-read-playback-state'],
  reply: T.Object({ devices: T.Array(DeviceObject) }),
  async handle({ caller, ctx }) {
    const { userId } = userOf(caller)
    const { state } = await ctx.players.session(userId)
    const devices = await ctx.players.bus.presence.list(userId)
    return { devices: devices.map((device) => presentDevice(device, device.id === state.deviceId)) }
  },
})
