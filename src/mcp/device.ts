import { Type as T } from 'typebox'
import { getAvailableDevices } from '../api/player/getAvailableDevices.ts'
import type { Operations } from './operations.ts'
import { ToolError } from './tool.ts'

export const DeviceName = T.String({ description: 'name or id of a device, as devices gives them' })

/**
 * The id of the device that is meant: by id, by name, or by a part of the name that only one has.
 * @throws ToolError when there is none, or more than one
 */
export async function deviceId(operations: Operations, named: string): Promise<string>
export async function deviceId(
  operations: Operations,
  named: string | undefined,
): Promise<string | undefined>
export async function deviceId(operations: Operations, named: string | undefined) {
  if (named === undefined) return undefined
  const { devices } = await operations.ask(getAvailableDevices)
  const wanted = named.toLowerCase()
  const matches = [
    devices.filter(({ id }) => id === named),
    devices.filter(({ name }) => name.toLowerCase() === wanted),
    devices.filter(({ name }) => name.toLowerCase().includes(wanted)),
  ]
  const [match, ...more] = matches.find((found) => found.length > 0) ?? []
  if (match?.id == null)
    throw new ToolError('No device has that name; ask devices for those there are')
  if (more.length > 0) throw new ToolError('Several devices have that name; pass an id of devices')
  return match.id
}
