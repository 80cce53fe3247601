import type { Db } from '../db/engine.ts'
import type { Callers } from '../domain/accounts/callers.ts'
import type { Players } from '../domain/player/players.ts'
import type { StreamAddresses } from '../domain/streams/addresses.ts'
import type { Clock } from '../lib/clock.ts'
import type { RandomBytes } from '../lib/secret.ts'
import type { View } from '../wire/view.ts'
import { Refusal } from './admission.ts'
import { type Admitted, type Channel, Connection } from './connection.ts'
import { closeCodes } from './protocol.ts'

export type HubMeans = {
  players: Players
  streams: StreamAddresses
  callers: Callers
  db: Db
  clock: Clock
  random: RandomBytes
  log: { error(fields: object, message: string): void }
}

export type HubOptions = {
  /** How long a connection may take to say who it is. */
  helloMs: number
  /** How long a device that lost its connection may take to come back. */
  graceMs: number
  /** Least time between two messages about playback. */
  coalesceMs: number
}

const hubDefaults: HubOptions = { helloMs: 5_000, graceMs: 10_000, coalesceMs: 50 }

/** The devices connected to this process. */
export class Hub {
  readonly #means: HubMeans
  readonly #options: HubOptions
  readonly #connections = new Set<Connection>()
  /** Devices that may come back, by user and device. */
  readonly #missing = new Map<string, NodeJS.Timeout>()
  readonly #partings = new Set<Promise<void>>()
  #isClosed = false

  constructor(means: HubMeans, options: Partial<HubOptions> = {}) {
    this.#means = means
    this.#options = { ...hubDefaults, ...options }
  }

  /**
   * A device connects: what it says goes to `receive`, and its end to `disconnected`.
   * @param view how it is shown items
   */
  connect(channel: Channel, view: View): Connection {
    const connection = new Connection(channel, {
      means: { ...this.#means, view },
      coalesceMs: this.#options.coalesceMs,
      enter: (entering) => this.#enter(entering),
    })
    this.#connections.add(connection)
    const silent = setTimeout(() => {
      if (connection.admitted === null) connection.close(closeCodes.noHello, 'No hello in time')
    }, this.#options.helloMs)
    silent.unref()
    return connection
  }

  /** @param isGoodbye the device said that it leaves; otherwise it has a while to come back */
  disconnected(connection: Connection, isGoodbye: boolean): void {
    if (!this.#connections.delete(connection) || this.#isClosed) return
    connection.over()
    const { admitted } = connection
    if (admitted === null || this.#find(keyOf(admitted)) !== undefined) return
    const key = keyOf(admitted)
    if (isGoodbye || this.#options.graceMs === 0) {
      this.#part(admitted)
      return
    }
    const timer = setTimeout(() => {
      this.#missing.delete(key)
      this.#part(admitted)
    }, this.#options.graceMs)
    timer.unref()
    this.#missing.set(key, timer)
  }

  /** Once in a while: devices stay visible, and what they missed is made good. */
  sweep(): void {
    for (const connection of this.#connections) {
      connection.renew()
      connection.wake(0)
    }
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    for (;;) {
      const busy = [...this.#connections].filter(({ isIdle }) => !isIdle)
      if (busy.length === 0 && this.#partings.size === 0) return
      await Promise.all([...busy.map(({ settled }) => settled), ...this.#partings])
      // Timers and what follows from the work itself get their turn.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  /** Ends every connection; devices connect again, here or to another process. */
  async close(): Promise<void> {
    this.#isClosed = true
    for (const timer of this.#missing.values()) clearTimeout(timer)
    for (const connection of this.#connections) connection.close(1012, 'Service restart')
    await Promise.all([...this.#connections].map(({ settled }) => settled))
    await Promise.all(this.#partings)
    this.#connections.clear()
  }

  async #enter(entering: Connection): Promise<void> {
    const { admitted } = entering
    if (admitted === null) return
    const key = keyOf(admitted)
    const { userId } = admitted.caller
    const devices = await this.#means.players.bus.presence.list(userId)
    if (devices.filter(({ id }) => id !== admitted.device.id).length >= maxDevices) {
      entering.admitted = null
      throw new Refusal(closeCodes.tooManyDevices, 'Too many devices')
    }
    clearTimeout(this.#missing.get(key))
    this.#missing.delete(key)
    this.#find(key, entering)?.close(closeCodes.replaced, 'Connected again')
  }

  /** Another connection of the same device. */
  #find(key: string, except?: Connection): Connection | undefined {
    return [...this.#connections].find(
      (one) => one !== except && one.admitted !== null && keyOf(one.admitted) === key,
    )
  }

  /** The device is gone for good: playback stands still where it was. */
  #part(admitted: Admitted): void {
    const parting = this.#gone(admitted)
      .catch((error: unknown) => {
        this.#means.log.error({ err: error }, 'a device could not be signed off')
      })
      .finally(() => this.#partings.delete(parting))
    this.#partings.add(parting)
  }

  async #gone({ caller, device }: Admitted): Promise<void> {
    const { players } = this.#means
    // First the position is taken, while the device still counts as there.
    await players.act(caller, () => ({ kind: 'lost', deviceId: device.id }))
    await players.bus.presence.remove(caller.userId, device.id)
  }
}

/** Devices of one user at a time. */
const maxDevices = 20

const keyOf = ({ caller, device }: Admitted) => `${caller.userId} ${device.id}`
