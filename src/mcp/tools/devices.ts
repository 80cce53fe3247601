import { Type as T } from 'typebox'
import { getAvailableDevices } from '../../api/player/getAvailableDevices.ts'
import { transferPlayback } from '../../api/player/transferPlayback.ts'
import { DeviceName, deviceId } from '../device.ts'
import { Done, done, tool } from '../tool.ts'

export const devices = tool({
  name: 'devices',
  title: 'Devices',
  description: 'The devices that can play now, by name and id.',
  needs: [getAvailableDevices],
  effect: 'reads',
  input: T.Object({}),
  output: T.Object({
    devices: T.Array(
      T.Object({
        name: T.String(),
        id: T.Optional(T.String()),
        kind: T.String(),
        is_active: T.Boolean(),
        volume_percent: T.Optional(T.Integer()),
      }),
    ),
  }),
  async run(_input, operations) {
    const answer = await operations.ask(getAvailableDevices)
    return {
      devices: answer.devices.map(({ name, id, type, is_active, volume_percent: volume }) => ({
        name,
        ...(id === null ? {} : { id }),
        kind: type,
        is_active,
        ...(volume === null ? {} : { volume_percent: volume }),
      })),
    }
  },
})

export const transfer = tool({
  name: 'transfer',
  title: 'Move playback',
  description: 'Let another device go on with what plays.',
  needs: [transferPlayback, getAvailableDevices],
  effect: 'changes',
  isIdempotent: true,
  input: T.Object({
    device: DeviceName,
    play: T.Optional(T.Boolean({ description: 'also start it if it is paused' })),
  }),
  output: Done,
  async run({ device, play }, operations) {
    const body = { device_ids: [await deviceId(operations, device)], play }
    await operations.askIfAny(transferPlayback, { body })
    return done
  },
})
