import type { Clock } from '../../../lib/clock.ts'
import type { Device } from '../../../model/player.ts'
import { type Bus, type Presence, presenceMs } from '../bus.ts'
import { Subscriptions } from './subscriptions.ts'

/** The bus of a single process. */
export function inProcessBus(clock: Clock): Bus {
  const subscriptions = new Subscriptions()
  return {
    async publish(userId, message) {
      subscriptions.tell(userId, message)
    },
    subscribe: (userId, listener) => subscriptions.add(userId, listener),
    presence: inMemory(clock),
    async close() {},
  }
}

type Present = Map<string, { device: Device; expiresAt: number }>

function inMemory(clock: Clock): Presence {
  const users = new Map<string, Present>()
  return {
    async set(userId, device) {
      const present: Present = users.get(userId) ?? new Map()
      present.set(device.id, { device, expiresAt: clock.now() + presenceMs })
      users.set(userId, present)
    },
    async remove(userId, deviceId) {
      const present = users.get(userId)
      present?.delete(deviceId)
      if (present?.size === 0) users.delete(userId)
    },
    list(userId) {
      const now = clock.now()
      return [...(users.get(userId)?.values() ?? [])]
        .filter(({ expiresAt }) => expiresAt > now)
        .map(({ device }) => device)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
    },
    find(userId, deviceId) {
      const present = users.get(userId)?.get(deviceId)
      return present !== undefined && present.expiresAt > clock.now() ? present.device : undefined
    },
  }
}
