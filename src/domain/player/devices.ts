import type { Device } from '../../model/player.ts'
import { deviceNotFound, noActiveDevice, remoteControlDisallowed } from './errors.ts'

/**
 * The device a command is for: the one it names, else the active one. A device that is merely
 * connected is never meant by itself.
 * @throws NO_ACTIVE_DEVICE, `Device not found`, and REMOTE_CONTROL_DISALLOW for a restricted one
 */
export function targetDevice(
  devices: readonly Device[],
  activeId: string,
  wantedId: string | undefined,
): Device {
  const device = devices.find(({ id }) => id === (wantedId ?? activeId))
  if (device === undefined) throw wantedId === undefined ? noActiveDevice() : deviceNotFound()
  if (device.isRestricted) throw remoteControlDisallowed()
  return device
}
