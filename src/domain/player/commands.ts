import type { PlayerState } from '../../model/player.ts'
import { targetDevice } from './devices.ts'
import { premiumRequired, restrictionViolated, volumeControlDisallowed } from './errors.ts'
import type { Input } from './input.ts'
import type { Listener, Players, Session } from './players.ts'

type WithoutDevice<T> = T extends unknown ? Omit<T, 'deviceId'> : never

/** What a controller can ask for, on whatever device. */
export type Command = WithoutDevice<
  Exclude<Input, { kind: 'report' | 'ended' | 'failed' | 'lost' }>
>

export type CommandOptions = {
  /** The device it is for; without one the active one. */
  deviceId?: string | undefined
  /** Refuse what changes nothing, as the public API does, instead of doing nothing. */
  isStrict?: boolean
}

/**
 * Does what a controller asks.
 * @throws PREMIUM_REQUIRED, NO_ACTIVE_DEVICE and the other reasons of web-api section 5
 */
export async function command(
  players: Players,
  listener: Listener,
  asked: Command,
  { deviceId: wanted, isStrict = false }: CommandOptions = {},
): Promise<void> {
  const wantedId = wanted === '' ? undefined : wanted
  await players.act(listener, (session, devices) => {
    checkPremium(session)
    const { state } = session
    const isHere = devices.some(({ id }) => id === state.deviceId)
    if (isSetting(asked) && wantedId === undefined && !isHere) return asked
    const { id: deviceId } = targetDevice(devices, state.deviceId, wantedId)
    if (isStrict) checkStrictly(asked, state)
    return { ...asked, deviceId }
  })
}

/** Sets a device's volume. @throws like `command`, and VOLUME_CONTROL_DISALLOW */
export async function setVolume(
  players: Players,
  { userId }: Listener,
  volumePercent: number,
  { deviceId }: CommandOptions = {},
): Promise<void> {
  const { presence } = players.bus
  const session = await players.session(userId)
  checkPremium(session)
  const devices = await presence.list(userId)
  const device = targetDevice(devices, session.state.deviceId, deviceId || undefined)
  if (!device.supportsVolume) throw volumeControlDisallowed()
  await presence.set(userId, { ...device, volumePercent })
  await players.bus.publish(userId, { kind: 'volume', deviceId: device.id, volumePercent })
}

function checkPremium({ product }: Session): void {
  if (product !== 'premium') throw premiumRequired()
}

/** What belongs to the session rather than to a device can be set while none plays. */
const isSetting = (asked: Command): asked is Extract<Command, { kind: 'repeat' | 'shuffle' }> =>
  asked.kind === 'repeat' || asked.kind === 'shuffle'

function checkStrictly(asked: Command, { isPlaying, cursor }: PlayerState): void {
  const isRefused =
    (asked.kind === 'pause' && !isPlaying) ||
    (asked.kind === 'resume' && isPlaying) ||
    (asked.kind === 'previous' && cursor <= 0)
  if (isRefused) throw restrictionViolated()
}
