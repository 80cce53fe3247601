import type { Changes } from '../../db/changes.ts'
import { type Db, everything } from '../../db/engine.ts'
import { Cache } from '../../lib/cache.ts'
import type { Clock } from '../../lib/clock.ts'
import { unavailable } from '../../lib/errors.ts'
import { Mailboxes } from '../../lib/mailboxes.ts'
import type { RandomBytes } from '../../lib/secret.ts'
import type { Device, PlayerState } from '../../model/player.ts'
import {
  findPlayerList,
  findSession,
  savePlayerList,
  saveSession,
} from '../../store/player-sessions.ts'
import { loadResumePoints, type ResumePoints } from '../../store/resume-points.ts'
import { findAccount } from '../../store/users.ts'
import { isOfCatalog } from '../catalog/topics.ts'
import { recordPlays } from '../personalization/record-plays.ts'
import { keepResumePoint } from '../spoken/resume.ts'
import { resumeTopic } from '../spoken/topics.ts'
import type { Bus } from './bus.ts'
import { durationsOf, hasEpisodes } from './durations.ts'
import type { Input, Step, World } from './input.ts'
import { freshState, reduce } from './state.ts'
import { playerTopic } from './topics.ts'

export type PlayersMeans = {
  db: Db
  changes: Changes
  clock: Clock
  random: RandomBytes
  bus: Bus
}

/** Whose session it is, and what decides what can be played. */
export type Listener = { userId: string; country: string; isExplicitFiltered: boolean }

/** A session as it is held in memory; `product` decides whether its user may control it. */
export type Session = { state: PlayerState; product: string }

/** What to do with a session; null for nothing. */
export type Decide = (session: Session, devices: Device[]) => Input | null

/**
 * Everybody's sessions. Changes of one session happen one after the other: load, reduce, save under
 * the condition that nobody else has, tell the devices. Two processes that change the same session
 * at once both succeed, because who comes second begins anew.
 */
export class Players {
  readonly bus: Bus
  readonly #means: PlayersMeans
  readonly #mailboxes = new Mailboxes()
  readonly #sessions = new Cache<Session>(16_000_000, sizeOfSession)
  readonly #lists = new Cache<readonly string[]>(32_000_000, (uris) => 200 + uris.length * 70)
  readonly #resumePoints = new Cache<ResumePoints>(8_000_000, ({ bytes }) => bytes)
  readonly #durations = new Cache<Map<string, number>>(32_000_000, ({ size }) => 200 + size * 110)

  constructor(means: PlayersMeans) {
    this.#means = means
    this.bus = means.bus
    means.changes.subscribe((topic) => {
      if (isOfCatalog(topic)) this.#durations.clear()
      if (topic === everything) {
        this.#sessions.clear()
        this.#resumePoints.clear()
      }
      // The product is part of what is held.
      const [about, userId] = topic.split(':')
      if (about === 'resume') this.#resumePoints.drop(topic)
      if (userId !== undefined && (about === 'player' || about === 'user')) {
        this.#sessions.drop(playerTopic(userId))
      }
    })
  }

  get now(): number {
    return this.#means.clock.now()
  }

  /** A user's session as it is now. */
  session(userId: string): Session | Promise<Session> {
    return this.#sessions.get(playerTopic(userId), () => this.#load(userId))
  }

  /** A session that is at least at a version: for who was told of it before its caches were. */
  async sessionSince(userId: string, version: number): Promise<Session> {
    const held = await this.session(userId)
    if (held.state.version >= version) return held
    this.#sessions.drop(playerTopic(userId))
    return this.session(userId)
  }

  /** A session with its active device, or null when that is not connected. */
  async active(userId: string): Promise<{ state: PlayerState; device: Device } | null> {
    const { state } = await this.session(userId)
    if (state.deviceId === '') return null
    const device = await this.bus.presence.find(userId, state.deviceId)
    return device === undefined ? null : { state, device }
  }

  /** Changes a session. @throws what `decide` and the reducer refuse */
  act(listener: Listener, decide: Decide): Promise<PlayerState> {
    return this.#mailboxes.run(listener.userId, async () => {
      for (let attempt = 0; attempt < maxAttempts; attempt++) {
        const state = await this.#attempt(listener, decide)
        if (state !== null) return state
        this.#sessions.drop(playerTopic(listener.userId))
      }
      throw unavailable()
    })
  }

  /** What can be known of the world for a session: its list, and what of it can be played. */
  async worldOf(
    listener: Listener,
    state: PlayerState,
    also: readonly string[] = [],
  ): Promise<World> {
    const { db, random, clock } = this.#means
    const { userId, country, isExplicitFiltered } = listener
    const list = await this.#list(userId, state.listId)
    const key = `${userId} ${country} ${isExplicitFiltered} ${state.listId}`
    const known = await this.#durations.get(key, () => durationsOf(db, list, listener))
    const apart = [...state.queue.map(({ uri }) => uri), ...also]
    const missing = apart.filter((uri) => !known.has(uri))
    const found = await durationsOf(db, missing, listener)
    return {
      now: clock.now(),
      random: () => random(4).readUInt32BE(),
      list,
      durationOf: (uri) => known.get(uri) ?? found.get(uri),
      resumeAt: await this.#resumeAt(userId, [known, found]),
      isPrivate: false,
    }
  }

  /** How far the user has heard what; nobody has to look when there is nothing spoken. */
  async #resumeAt(
    userId: string,
    durations: ReadonlyMap<string, number>[],
  ): Promise<World['resumeAt']> {
    if (!durations.some(hasEpisodes)) return () => 0
    const { points } = await this.#resumePoints.get(resumeTopic(userId), () =>
      loadResumePoints(this.#means.db, userId),
    )
    return (uri) =>
      uri.startsWith(episodePrefix)
        ? (points.get(uri.slice(episodePrefix.length))?.positionMs ?? 0)
        : 0
  }

  /** @returns null when somebody else was faster */
  async #attempt(listener: Listener, decide: Decide): Promise<PlayerState | null> {
    const { userId } = listener
    const session = await this.session(userId)
    const devices = await this.bus.presence.list(userId)
    const input = decide(session, devices)
    if (input === null) return session.state
    const world = {
      ...(await this.worldOf(listener, session.state, input.kind === 'play' ? input.list : [])),
      isPrivate: devices.find(({ id }) => id === session.state.deviceId)?.isPrivate ?? false,
    }
    const step = steps(session.state, [...losses(session.state, devices), input], world)
    if (step.state === session.state) return step.state
    const uris = input.kind === 'play' ? input.list : undefined
    if (!(await this.#save(userId, session.state, step, uris))) return null
    if (step.state.version !== session.state.version) {
      await this.bus.publish(userId, { kind: 'changed', version: step.state.version })
    }
    return step.state
  }

  #save(
    userId: string,
    before: PlayerState,
    { state, effects }: Step,
    uris: readonly string[] | undefined,
  ): Promise<boolean> {
    const { changes, clock } = this.#means
    const { listId } = state
    return changes.write(async (tx, touch) => {
      const { version } = before
      if (!(await saveSession(tx, userId, { state, readVersion: version, now: clock.now() }))) {
        return false
      }
      if (uris !== undefined && listId !== '') {
        await savePlayerList(tx, userId, { listId, uris })
        this.#lists.set(listId, uris)
      }
      for (const effect of effects) {
        if (effect.kind === 'played') await recordPlays(tx, touch, userId, [effect.play])
        else await keepResumePoint(tx, touch, { userId, now: clock.now(), ...effect })
      }
      touch(playerTopic(userId))
      return true
    })
  }

  async #load(userId: string): Promise<Session> {
    const { db, clock } = this.#means
    const [stored, account] = await Promise.all([findSession(db, userId), findAccount(db, userId)])
    const product = account?.product ?? ''
    if (stored === undefined) return { state: freshState, product }
    const isForgotten = stored.updatedAt < clock.now() - keptMs
    const { version } = stored.state
    return { state: isForgotten ? { ...freshState, version } : stored.state, product }
  }

  #list(userId: string, listId: string): readonly string[] | Promise<readonly string[]> {
    if (listId === '') return []
    // A list that another process has replaced by now belongs to a session that cannot be saved.
    return this.#lists.get(
      listId,
      async () => (await findPlayerList(this.#means.db, userId, listId)) ?? [],
    )
  }
}

/** With a few kilobytes for the answer that shows it, which lives as long. */
const sizeOfSession = ({ state }: Session) => 5_000 + state.queue.length * 90

const episodePrefix = 'spotify:episode:'

const maxAttempts = 5
/** What was not touched for a month is not taken up again. */
const keptMs = 30 * 24 * 60 * 60_000

/** A session whose device vanished without a word learns of it with the next thing that happens. */
const losses = ({ deviceId }: PlayerState, devices: Device[]): Input[] =>
  deviceId === '' || devices.some(({ id }) => id === deviceId) ? [] : [{ kind: 'lost', deviceId }]

function steps(state: PlayerState, inputs: Input[], world: World): Step {
  return inputs.reduce<Step>(
    (before, input) => {
      const step = reduce(before.state, input, world)
      return { state: step.state, effects: [...before.effects, ...step.effects] }
    },
    { state, effects: [] },
  )
}
