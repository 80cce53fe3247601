import { PublicError } from '../../lib/errors.ts'

/** Why a player command was refused (web-api section 5). */
export type Reason =
  | 'NO_SPECIFIC_TRACK'
  | 'NO_ACTIVE_DEVICE'
  | 'PREMIUM_REQUIRED'
  | 'VOLUME_CONTROL_DISALLOW'
  | 'REMOTE_CONTROL_DISALLOW'
  | 'UNKNOWN'

const failed = (kind: 'forbidden' | 'not-found', why: string, reason: Reason) =>
  new PublicError(kind, `Player command failed: ${why}`, { reason })

/** 404: no device was named and none plays. */
export const noActiveDevice = () =>
  failed('not-found', 'No active device found', 'NO_ACTIVE_DEVICE')

/** 404: no device of the user has this id now. */
export const deviceNotFound = () => new PublicError('not-found', 'Device not found')

/** 404: the item to begin with is not in the list. */
export const noSpecificTrack = () =>
  failed('not-found', 'The requested track is not in the context', 'NO_SPECIFIC_TRACK')

/** 403: there is nothing to do this with now. */
export const restrictionViolated = () => failed('forbidden', 'Restriction violated', 'UNKNOWN')

/** 403: playback is for premium users. */
export const premiumRequired = () => failed('forbidden', 'Premium required', 'PREMIUM_REQUIRED')

/** 403: the device takes no commands from here. */
export const remoteControlDisallowed = () =>
  failed('forbidden', 'Cannot control device', 'REMOTE_CONTROL_DISALLOW')

/** 403: the device's volume is its own. */
export const volumeControlDisallowed = () =>
  failed('forbidden', 'Cannot control device volume', 'VOLUME_CONTROL_DISALLOW')
