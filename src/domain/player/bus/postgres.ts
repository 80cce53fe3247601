import type { Changes } from '../../../db/changes.ts'
import type { Db, Messages } from '../../../db/engine.ts'
import type { Clock } from '../../../lib/clock.ts'
import {
  deleteDevice,
  deleteDevicesExpiredBefore,
  findDevices,
  saveDevice,
} from '../../../store/player-devices.ts'
import { type Bus, type BusMessage, type Presence, presenceMs } from '../bus.ts'
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

const inTable = ({ db, changes, clock }: Omit<Means, 'messages'>): Presence => ({
  set: (userId, device) =>
    changes.write(async (tx) => {
      const now = clock.now()
      await deleteDevicesExpiredBefore(tx, now)
      await saveDevice(tx, userId, { device, expiresAt: now + presenceMs })
    }),
  remove: (userId, deviceId) => changes.write((tx) => deleteDevice(tx, userId, deviceId)),
  list: (userId) => findDevices(db, userId, clock.now()),
})
