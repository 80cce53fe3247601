import type { Device } from '../../model/player.ts'

/**
 * What the processes tell each other about a user's player: never the truth, only that it is time
 * to look, or something for one device. A message that is lost heals with the next one.
 */
export type BusMessage =
  | { kind: 'changed'; version: number }
  | { kind: 'volume'; deviceId: string; volumePercent: number }
  /** Somebody ends the device's connection. */
  | { kind: 'disconnect'; deviceId: string }
  /** Something may have been lost. */
  | { kind: 'missed' }

export type BusListener = (message: BusMessage) => void

/** Which devices are connected, to whatever process. */
export type Presence = {
  /** Makes a device visible everywhere, or renews it; without renewal it is gone after a while. */
  set(userId: string, device: Device): Promise<void>
  remove(userId: string, deviceId: string): Promise<void>
  /** All of a user's, for who acts on them. */
  list(userId: string): Device[] | Promise<Device[]>
  /** One of them, as far as this process has heard: for answers, which are a moment old anyway. */
  find(userId: string, deviceId: string): Device | undefined | Promise<Device | undefined>
}

/** How long a device is there without being renewed: the end of those whose process crashed. */
export const presenceMs = 45_000

/** What connects the parts of the player that are in different processes, or in one. */
export type Bus = {
  publish(userId: string, message: BusMessage): Promise<void>
  /** @returns what ends it */
  subscribe(userId: string, listener: BusListener): () => void
  presence: Presence
  close(): Promise<void>
}
