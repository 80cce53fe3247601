import type { Changes } from '../../../db/changes.ts'
import { type Db, everything, type Messages } from '../../../db/engine.ts'
import { Cache } from '../../../lib/cache.ts'
import type { Clock } from '../../../lib/clock.ts'
import {
  deleteDevice,
  deleteDevicesExpiredBefore,
  findDevices,
  type StoredDevice,
  saveDevice,
} from '../../../store/player-devices.ts'
import { type Bus, type BusMessage, type Presence, presenceMs } from '../bus.ts'
import { devicesTopic } from '../topics.ts'
import { Subscriptions } from './subscriptions.ts'

type Means = { messages: Messages; db: Db; changes: Changes; clock: Clock }

/** The bus of the processes that share a PostgreSQL: NOTIFY for messages, a table for presence. */
export async function postgresBus({ messages, ...means }: Means): Promise<Bus> {
  const subscriptions = new Subscriptions()
  const stop = await messages.hear(
    (text) => {
      const [userId, message] = JSON.parse(text) as [string, BusMessage]
      subscriptions.tell(userId, message)
    },
    () => subscriptions.tellAll({ kind: 'missed' }),
  )
  return {
    async publish(userId, message) {
      subscriptions.tell(userId, message)
      await messages.say(JSON.stringify([userId, message]))
    },
    subscribe: (userId, listener) => subscriptions.add(userId, listener),
    presence: inTable(means),
    close: stop,
  }
}

function inTable({ db, changes, clock }: Omit<Means, 'messages'>): Presence {
  const held = new Cache<StoredDevice[]>(4_000_000, (devices) => 100 + devices.length * 600)
  changes.subscribe((topic) => {
    if (topic === everything) held.clear()
    else held.drop(topic)
  })
  const load = (userId: string) => findDevices(db, userId, clock.now())
  return {
    set: (userId, device) =>
      changes.write(async (tx, touch) => {
        const now = clock.now()
        await deleteDevicesExpiredBefore(tx, now)
        await saveDevice(tx, userId, { device, expiresAt: now + presenceMs })
        touch(devicesTopic(userId))
      }),
    remove: (userId, deviceId) =>
      changes.write(async (tx, touch) => {
        await deleteDevice(tx, userId, deviceId)
        touch(devicesTopic(userId))
      }),
    list: async (userId) => (await load(userId)).map(({ device }) => device),
    async find(userId, deviceId) {
      const devices = await held.get(devicesTopic(userId), () => load(userId))
      const present = devices.find(({ device }) => device.id === deviceId)
      return present !== undefined && present.expiresAt > clock.now() ? present.device : undefined
    },
  }
}
