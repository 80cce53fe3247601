import { command } from '../domain/player/commands.ts'
import type { Input } from '../domain/player/input.ts'
import { PublicError } from '../lib/errors.ts'
import type { UserCaller } from '../model/caller.ts'
import type { Device, PlayerState } from '../model/player.ts'
import type { View } from '../wire/view.ts'
import { admit, Refusal } from './admission.ts'
import type { HubMeans } from './hub.ts'
import {
  type ClientMessage,
  closeCodes,
  type DeviceState,
  type Hello,
  parseClientMessage,
  type ServerMessage,
  type Shown,
  type Streams,
} from './protocol.ts'
import { deviceState, loadOf, streamsOf } from './state-message.ts'

/** The way to a device, whatever it is made of. */
export type Channel = {
  send(message: ServerMessage): void
  close(code: number, reason: string): void
}

/** What a hub gives its connections. */
export type Setting = {
  means: HubMeans & { view: View }
  /** Least time between two messages about playback. */
  coalesceMs: number
  /** Takes the device in. @throws Refusal when the user has too many */
  enter(connection: Connection): Promise<void>
}

/** A device that has said who it is. */
export type Admitted = {
  caller: UserCaller
  token: string
  device: Device
  /** What it can play; undefined when it did not say. */
  mediaTypes: readonly string[] | undefined
  unsubscribe: () => void
}

type Said<K extends ClientMessage['type']> = Extract<ClientMessage, { type: K }>

/**
 * One device's conversation. What the device is told is worked out from the session and from what
 * it was told before, so that a lost message is made good by the next.
 */
export class Connection {
  admitted: Admitted | null = null
  readonly #means: Setting['means']
  readonly #setting: Setting
  readonly #channel: Channel
  #work: Promise<void> = Promise.resolve()
  #pending = 0
  /** What the device was told last. */
  #told = { version: -1, playId: '', seeks: 0, isActive: false }
  #wantedVersion = 0
  #pushTimer: NodeJS.Timeout | undefined
  #pushedAt = Number.NEGATIVE_INFINITY
  #renewedAt = 0
  #isReauthAsked = false
  #isOver = false

  constructor(channel: Channel, setting: Setting) {
    this.#channel = channel
    this.#setting = setting
    this.#means = setting.means
  }

  get isIdle(): boolean {
    return this.#pending === 0 && this.#pushTimer === undefined
  }

  /** Everything asked for so far is done. */
  get settled(): Promise<void> {
    return this.#work
  }

  receive(text: string): void {
    const message = parseClientMessage(text)
    if (message === undefined) this.close(closeCodes.badMessage, 'Malformed message')
    else this.#enqueue(() => this.#handle(message))
  }

  /** Tells the device what is new, but not more often than it can make use of. */
  wake(version: number): void {
    this.#wantedVersion = Math.max(this.#wantedVersion, version)
    if (this.#pushTimer !== undefined || this.#isOver) return
    const wait = this.#pushedAt + this.#setting.coalesceMs - performance.now()
    // Even without a wait the answer to whoever asked for the change goes out first.
    this.#pushTimer = setTimeout(
      () => {
        this.#pushTimer = undefined
        this.#enqueue(() => this.#push())
      },
      Math.max(0, wait),
    )
  }

  setVolume(volumePercent: number): void {
    if (this.admitted === null) return
    this.admitted.device = { ...this.admitted.device, volumePercent }
    this.#channel.send({ type: 'volume', value: volumePercent })
  }

  /** Keeps the device visible, and its token fresh. */
  renew(): void {
    const { admitted } = this
    if (admitted === null) return
    this.#enqueue(async () => {
      // What the app or the user may do can have changed since.
      admitted.caller = await admit(this.#means.callers, admitted.token)
      await this.#renew(admitted)
    })
    const left = admitted.caller.expiresAt - this.#means.clock.now()
    if (left <= 0) this.close(closeCodes.badToken, 'The access token expired')
    if (left <= 0 || left > reauthBeforeMs || this.#isReauthAsked) return
    this.#isReauthAsked = true
    this.#channel.send({ type: 'reauth' })
  }

  /** Ends the conversation from this side. */
  close(code: number, reason: string): void {
    this.over()
    this.#channel.close(code, reason)
  }

  /** Nothing is sent or taken any more. */
  over(): void {
    this.#isOver = true
    clearTimeout(this.#pushTimer)
    this.#pushTimer = undefined
    this.admitted?.unsubscribe()
  }

  /** One thing after the other, in the order it came. */
  #enqueue(work: () => Promise<void>): void {
    this.#pending++
    this.#work = this.#work
      .then(() => (this.#isOver ? undefined : work()))
      .catch((error: unknown) => this.#fail(error))
      .finally(() => {
        this.#pending--
      })
  }

  #fail(error: unknown): void {
    if (error instanceof Refusal) {
      this.#channel.send({ type: 'error', reason: 'refused', message: error.message })
      this.close(error.code, error.message)
      return
    }
    this.#means.log.error({ err: error }, 'a device connection failed')
    this.close(1011, 'Internal error')
  }

  async #handle(message: ClientMessage): Promise<void> {
    if (message.type === 'hello') return this.#hello(message)
    const { admitted } = this
    if (admitted === null) throw new Refusal(closeCodes.badMessage, 'The first message is hello')
    const deviceId = admitted.device.id
    switch (message.type) {
      case 'report': {
        const { type: kind, isBuffering = false, ...said } = message
        await this.#renewSometimes(admitted)
        return this.#act({ kind, deviceId, isBuffering, ...said })
      }
      case 'ended':
        return this.#act({ kind: 'ended', deviceId, playId: message.playId })
      case 'failed':
        return this.#act({ kind: 'failed', deviceId, playId: message.playId, code: message.code })
      case 'volume':
        admitted.device = { ...admitted.device, volumePercent: message.value }
        return this.#renew(admitted)
      case 'rename':
        admitted.device = { ...admitted.device, name: message.name }
        return this.#renew(admitted)
      case 'token':
        return this.#token(admitted, message.token)
      case 'streams':
        return this.#streams(admitted)
      case 'command':
        return this.#command(admitted, message)
    }
  }

  async #hello({ token, device, resume }: Hello): Promise<void> {
    if (this.admitted !== null) throw new Refusal(closeCodes.badMessage, 'hello was said already')
    const { callers, players, random, clock } = this.#means
    const caller = await admit(callers, token)
    if ((await players.session(caller.userId)).product !== 'premium') {
      throw new Refusal(closeCodes.notPremium, 'Playback is for premium users')
    }
    const id = device.id ?? random(20).toString('hex')
    this.admitted = {
      caller,
      token,
      device: {
        id,
        name: device.name,
        type: device.type ?? 'Computer',
        appId: caller.appId,
        volumePercent: device.volume ?? 100,
        supportsVolume: device.supportsVolume ?? true,
        isRestricted: device.isRestricted ?? false,
        isPrivate: device.isPrivate ?? false,
      },
      mediaTypes: device.mediaTypes,
      unsubscribe: () => {},
    }
    await this.#setting.enter(this)
    await this.#renew(this.admitted)
    this.admitted.unsubscribe = players.bus.subscribe(caller.userId, (message) => {
      if (message.kind === 'changed') this.wake(message.version)
      else if (message.kind === 'missed') this.wake(0)
      else if (message.deviceId !== id) return
      else if (message.kind === 'volume') this.setVolume(message.volumePercent)
      else this.close(closeCodes.replaced, 'Disconnected by an administrator')
    })
    if (resume !== undefined) {
      // It went on playing: what it has on need not be put on again.
      this.#told = { ...this.#told, playId: resume.playId }
      await this.#act({ kind: 'report', deviceId: id, isBuffering: false, ...resume })
    }
    const { state } = await players.session(caller.userId)
    const shown = await this.#shown(this.admitted, state)
    this.#channel.send({ type: 'welcome', deviceId: id, serverTime: clock.now(), ...shown })
  }

  async #token(admitted: Admitted, token: string): Promise<void> {
    const caller = await admit(this.#means.callers, token)
    if (caller.userId !== admitted.caller.userId) {
      throw new Refusal(closeCodes.badToken, 'The token is of another user')
    }
    admitted.caller = caller
    admitted.token = token
    this.#isReauthAsked = false
  }

  async #streams(admitted: Admitted): Promise<void> {
    const { caller, device } = admitted
    const { state } = await this.#means.players.session(caller.userId)
    if (state.deviceId !== device.id) return
    const shown = await deviceState(this.#means, caller, state)
    const streams = await this.#streamsFor(admitted, shown)
    this.#channel.send({ type: 'streams', streams })
  }

  #streamsFor({ caller, mediaTypes }: Admitted, shown: DeviceState): Promise<Streams> {
    const { userId, appId } = caller
    return streamsOf(this.#means, shown, { userId, appId, mediaTypes })
  }

  /** What the device's own buttons ask for; they never reach another device. */
  async #command(admitted: Admitted, { id, command: asked }: Said<'command'>): Promise<void> {
    const { players } = this.#means
    const { caller, device } = admitted
    const { state } = await players.session(caller.userId)
    try {
      if (state.deviceId !== device.id) {
        throw new PublicError('not-found', 'This device is not active', {
          reason: 'NOT_PLAYING_LOCALLY',
        })
      }
      await command(players, caller, asked, { deviceId: device.id })
      const { version } = (await players.session(caller.userId)).state
      this.#channel.send({ type: 'ok', id, version })
    } catch (error) {
      if (!(error instanceof PublicError)) throw error
      const { reason = 'UNKNOWN', message } = error
      this.#channel.send({ type: 'error', id, reason, message })
    }
  }

  async #act(input: Input): Promise<void> {
    if (this.admitted !== null) await this.#means.players.act(this.admitted.caller, () => input)
  }

  async #push(): Promise<void> {
    const { admitted } = this
    if (admitted === null) return
    this.#pushedAt = performance.now()
    const { userId } = admitted.caller
    const { state } = await this.#means.players.sessionSince(userId, this.#wantedVersion)
    if (state.version === this.#told.version) return
    const wasActive = this.#told.isActive
    const shown = await this.#shown(admitted, state)
    if (wasActive || shown.state !== null) this.#channel.send({ type: 'state', ...shown })
  }

  /** What the device has to be told, considering what it knows. */
  async #shown(admitted: Admitted, state: PlayerState): Promise<Shown> {
    const { caller, device } = admitted
    const { version, seeks } = state
    const isActive = state.deviceId === device.id
    const playId = isActive ? (state.current?.playId ?? '') : ''
    const before = this.#told
    this.#told = { version, playId, seeks, isActive }
    if (!isActive) return { version, state: null }
    const shown = await deviceState(this.#means, caller, state)
    const load = playId === before.playId ? undefined : loadOf(state, this.#means.clock.now())
    const isSought = load === undefined && seeks !== before.seeks
    return {
      version,
      state: shown,
      streams: await this.#streamsFor(admitted, shown),
      ...(load === undefined ? {} : { load }),
      ...(isSought ? { seek: shown.positionMs } : {}),
    }
  }

  async #renewSometimes(admitted: Admitted): Promise<void> {
    if (this.#means.clock.now() - this.#renewedAt >= renewEveryMs) await this.#renew(admitted)
  }

  async #renew({ caller, device }: Admitted): Promise<void> {
    this.#renewedAt = this.#means.clock.now()
    await this.#means.players.bus.presence.set(caller.userId, device)
  }
}

/** How long before its token ends a device is asked for another. */
const reauthBeforeMs = 60_000
const renewEveryMs = 10_000
