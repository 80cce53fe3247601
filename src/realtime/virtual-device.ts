import type { Clock } from '../lib/clock.ts'
import type { ClientMessage, DeviceInfo, DeviceState, ServerMessage, Shown } from './protocol.ts'

export type VirtualDeviceOptions = {
  clock: Clock
  device: DeviceInfo
  /** A token for every connection, and whenever the server asks for a newer one. */
  token(): Promise<string>
  send(message: ClientMessage): void
  /** Told of everything that changes, for who wants to show it. */
  changed?(device: VirtualDevice): void
}

type Rendering = { playId: string; uri: string; durationMs: number }

/**
 * A device that plays in time but not in sound: it follows the protocol as a loudspeaker would, at
 * the speed of whatever clock it is given.
 */
export class VirtualDevice {
  /** What it has on; null when it is not the active device. */
  rendering: Rendering | null = null
  state: DeviceState | null = null
  isPlaying = false
  volume: number
  /** Everything it was told to put on, in order. */
  readonly loaded: string[] = []
  #id: string | undefined
  readonly #options: VirtualDeviceOptions
  #positionMs = 0
  #at = 0
  #version = 0
  #reportedAt = 0
  /** It said that the item ended, and nothing has followed yet. */
  #isFinished = false

  constructor(options: VirtualDeviceOptions) {
    this.#options = options
    this.#id = options.device.id
    this.volume = options.device.volume ?? 100
  }

  /** Known once the server has answered the first hello, and the same after every break. */
  get id(): string {
    return this.#id ?? ''
  }

  get positionMs(): number {
    const moved = this.isPlaying ? this.#options.clock.now() - this.#at : 0
    return Math.min(this.rendering?.durationMs ?? 0, this.#positionMs + moved)
  }

  /** Says hello on a new connection; what it plays goes on. */
  async hello(): Promise<void> {
    const { device, token, send } = this.#options
    const info = { ...device, volume: this.volume }
    send({
      type: 'hello',
      token: await token(),
      device: this.#id === undefined ? info : { ...info, id: this.#id },
      ...(this.rendering === null ? {} : { resume: this.#rendered(this.rendering) }),
    })
  }

  receive(message: ServerMessage): void {
    const { send, token, changed } = this.#options
    if (message.type === 'welcome') this.#id = message.deviceId
    if (message.type === 'welcome' || message.type === 'state') this.#follow(message)
    if (message.type === 'welcome' && this.#isFinished && this.rendering !== null) {
      // The end fell into a break of the connection.
      send({ type: 'ended', playId: this.rendering.playId })
    }
    if (message.type === 'volume') this.volume = message.value
    if (message.type === 'reauth') {
      void token().then((fresh) => send({ type: 'token', token: fresh }))
    }
    changed?.(this)
  }

  /** How long until it has something to say by itself, in milliseconds; undefined while it rests. */
  get dueMs(): number | undefined {
    if (!this.isPlaying || this.rendering === null) return undefined
    const toEnd = this.rendering.durationMs - this.positionMs
    const toReport = this.#reportedAt + reportEveryMs - this.#options.clock.now()
    return Math.max(0, Math.min(toEnd, toReport))
  }

  /** Says what is due: that the item ended, or where it is. */
  tick(): void {
    const { rendering } = this
    if (!this.isPlaying || rendering === null) return
    if (this.positionMs >= rendering.durationMs) {
      this.#stand(rendering.durationMs, false)
      this.#isFinished = true
      this.#options.send({ type: 'ended', playId: rendering.playId })
      return
    }
    if ((this.dueMs ?? 1) <= 0) this.report()
  }

  report(): void {
    if (this.rendering === null) return
    this.#reportedAt = this.#options.clock.now()
    this.#options.send({ type: 'report', ...this.#rendered(this.rendering) })
  }

  #follow({ version, state, load, seek }: Shown): void {
    this.#version = version
    this.state = state
    if (load !== undefined || state === null) this.#isFinished = false
    if (state === null) {
      this.rendering = null
      this.#stand(0, false)
      return
    }
    if (load !== undefined) {
      const { playId, uri, durationMs } = load
      this.rendering = { playId, uri, durationMs }
      this.loaded.push(uri)
      this.#stand(load.positionMs, load.isPlaying)
      this.report()
      return
    }
    if (state.playId !== this.rendering?.playId) {
      this.rendering = null
      this.#stand(0, false)
      return
    }
    const isTold = seek !== undefined || state.isPlaying !== this.isPlaying
    if (!isTold || this.#isFinished) return
    this.#stand(seek ?? this.positionMs, state.isPlaying)
    this.report()
  }

  #stand(positionMs: number, isPlaying: boolean): void {
    this.#positionMs = positionMs
    this.#at = this.#options.clock.now()
    this.isPlaying = isPlaying
  }

  #rendered({ playId }: Rendering) {
    const isPlaying = this.isPlaying || this.#isFinished
    const { positionMs } = this
    return { version: this.#version, playId, positionMs, isPlaying, isBuffering: false }
  }
}

const reportEveryMs = 10_000
