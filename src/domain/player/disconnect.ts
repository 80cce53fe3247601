import type { Players } from './players.ts'

/**
 * Ends a device's connection, to whatever process it is. What it plays stands still where it is.
 */
export async function disconnectDevice(
  players: Players,
  listener: { userId: string; country: string },
  deviceId: string,
): Promise<void> {
  const { userId } = listener
  // Nothing new is put on, so what the user does not want to hear is not asked for.
  await players.act({ ...listener, isExplicitFiltered: false }, () => ({ kind: 'lost', deviceId }))
  await players.bus.publish(userId, { kind: 'disconnect', deviceId })
  await players.bus.presence.remove(userId, deviceId)
}
