import type { PlayerState, RepeatMode } from '../../model/player.ts'
import { noSpecificTrack, restrictionViolated } from './errors.ts'
import { heardIn } from './heard.ts'
import type { Input, Offset, Step, World } from './input.ts'
import { indexAt, positionOf } from './order.ts'
import { ended, failed, lost, report } from './reports.ts'
import { progressOf, settle } from './time.ts'
import { advance, beginAt, leave, playableBefore, playableFrom } from './walk.ts'

/** A session nobody has used yet. */
export const freshState: PlayerState = {
  version: 0,
  playbackVersion: 0,
  deviceId: '',
  context: null,
  listId: '',
  listLength: 0,
  isShuffled: false,
  shuffle: { seed: 0, first: 0 },
  cursor: -1,
  current: null,
  queue: [],
  queuedCount: 0,
  isPlaying: false,
  isBuffering: false,
  hasEnded: false,
  positionMs: 0,
  positionAt: 0,
  reportedAt: 0,
  seeks: 0,
  failures: 0,
  repeat: 'off',
  changedAt: 0,
}

/**
 * What a session becomes when something happens. Pure: time, randomness and the catalog come in
 * through `world`, and what has to be done outside comes out as effects. A session to which nothing
 * happened is the same object; one that only heard from its device keeps its version.
 * @throws NO_SPECIFIC_TRACK, and `Restriction violated` for what needs something to play
 */
export function reduce(state: PlayerState, input: Input, world: World): Step {
  const applied = apply(state, input, world)
  if (applied.state === state) return applied
  const heard = heardIn(state, input, applied.state, world)
  const step = { ...applied, effects: [...applied.effects, ...heard] }
  if (isConfirmation(state, input, step.state)) return step
  const version = state.version + 1
  const isFollowed = aboutPlayback.has(input.kind) || step.state.deviceId !== state.deviceId
  const playbackVersion = isFollowed ? version : state.playbackVersion
  const changedAt = world.now
  return { ...step, state: { ...step.state, version, playbackVersion, changedAt } }
}

function apply(before: PlayerState, input: Input, world: World): Step {
  if (input.kind === 'report') return only(report(before, input, world))
  if (input.kind === 'ended') return ended(before, input, world)
  if (input.kind === 'failed') return failed(before, input, world)
  if (input.kind === 'lost') return only(lost(before, input, world))
  // A command for another device brings playback there first.
  const state = input.deviceId === undefined ? before : moved(before, input.deviceId, world)
  switch (input.kind) {
    case 'play':
      return play(state, input, world)
    case 'resume':
      return resume(state, input.positionMs, world)
    case 'pause':
      return only(pause(state, world))
    case 'next':
      return advance(loaded(state), world, false)
    case 'previous':
      return previous(loaded(state), world)
    case 'seek':
      return seek(loaded(state), input.positionMs, world)
    case 'repeat':
      return only(repeat(state, input.mode))
    case 'shuffle':
      return only(shuffle(state, input.isOn, world))
    case 'queue':
      return only(enqueue(state, input.uri))
    case 'transfer':
      return input.play && state.current !== null ? resume(state, undefined, world) : only(state)
  }
}

const only = (state: PlayerState): Step => ({ state, effects: [] })

/** Inputs after which what a device said before is out of date. */
const aboutPlayback: ReadonlySet<Input['kind']> = new Set([
  'play',
  'resume',
  'pause',
  'next',
  'previous',
  'seek',
  'transfer',
  'ended',
  'failed',
  'lost',
])

/** Whether a device did nothing but confirm what was computed. */
const isConfirmation = (before: PlayerState, { kind }: Input, state: PlayerState) =>
  kind === 'report' &&
  before.positionMs === state.positionMs &&
  before.positionAt === state.positionAt &&
  before.isPlaying === state.isPlaying &&
  before.isBuffering === state.isBuffering

/** @throws `Restriction violated` when there is nothing to play */
function loaded(state: PlayerState): PlayerState {
  if (state.current === null) throw restrictionViolated()
  return state
}

/** Playback on another device goes on from where it is, once that one has loaded the item. */
function moved(state: PlayerState, deviceId: string, world: World): PlayerState {
  if (state.deviceId === deviceId) return state
  const settled = settle(state, world.now)
  return { ...settled, deviceId, isBuffering: state.isPlaying, reportedAt: world.now }
}

function play(state: PlayerState, input: Extract<Input, { kind: 'play' }>, world: World): Step {
  const { context, list, offset, positionMs } = input
  const left = leave(state, world)
  const index = offset === undefined ? undefined : indexOf(list, offset)
  const first = index ?? (state.isShuffled && list.length > 0 ? world.random() % list.length : 0)
  const started: PlayerState = {
    ...left.state,
    context,
    listId: list.length === 0 ? '' : `${world.random().toString(36)}${world.random().toString(36)}`,
    listLength: list.length,
    shuffle: { seed: state.isShuffled ? world.random() : 0, first },
    cursor: -1,
    current: null,
    isPlaying: true,
    isBuffering: false,
    hasEnded: false,
    positionMs: 0,
    failures: 0,
  }
  const walked = { ...world, list }
  const cursor = playableFrom(started, walked, state.isShuffled ? 0 : first)
  if (cursor === -1) return { ...left, state: { ...started, isPlaying: false } }
  const begun = beginAt(started, walked, cursor)
  if (positionMs === undefined) return { ...left, state: begun }
  const { effects, state: result } = at(begun, positionMs, walked)
  return { state: result, effects: [...left.effects, ...effects] }
}

function indexOf(list: readonly string[], offset: Offset): number {
  const index = 'uri' in offset ? list.indexOf(offset.uri) : offset.position
  if (index < 0 || index >= Math.max(1, list.length)) throw noSpecificTrack()
  return index
}

function resume(state: PlayerState, positionMs: number | undefined, world: World): Step {
  loaded(state)
  if (state.isPlaying)
    return positionMs === undefined ? only(state) : seek(state, positionMs, world)
  const playing = {
    ...settle(state, world.now),
    isPlaying: true,
    hasEnded: false,
    reportedAt: world.now,
  }
  return positionMs === undefined ? only(playing) : seek(playing, positionMs, world)
}

function pause(state: PlayerState, world: World): PlayerState {
  if (!state.isPlaying) return state
  return { ...settle(state, world.now), isPlaying: false, isBuffering: false }
}

/** Restarts the item when it has played for a while, else goes back to the one before. */
function previous(state: PlayerState, world: World): Step {
  if (progressOf(state, world.now) > restartAfterMs) return seek(state, 0, world)
  // What came from the queue is not put back: before it was the item of the list it interrupted.
  const from = state.current?.from === 'queue' ? state.cursor : state.cursor - 1
  const behind = playableBefore(state, world, from)
  if (behind === -1) return seek(state, 0, world)
  const left = leave(state, world)
  return { ...left, state: beginAt(left.state, world, behind) }
}

/** What other implementations agree on. */
const restartAfterMs = 3_000

function seek(state: PlayerState, positionMs: number, world: World): Step {
  const settled = { ...settle(state, world.now), reportedAt: world.now, seeks: state.seeks + 1 }
  return at(settled, positionMs, world)
}

/** Puts the current item to a position; beyond its end is the next item. */
function at(state: PlayerState, positionMs: number, world: World): Step {
  if (state.current !== null && positionMs >= state.current.durationMs && positionMs > 0) {
    return advance(state, world, false)
  }
  return only({ ...state, positionMs, positionAt: world.now })
}

const repeat = (state: PlayerState, mode: RepeatMode): PlayerState =>
  state.repeat === mode ? state : { ...state, repeat: mode }

/** The item of the list that was started last stays where it is; what follows it changes. */
function shuffle(state: PlayerState, isOn: boolean, { random }: World): PlayerState {
  if (state.isShuffled === isOn) return state
  const index = state.cursor === -1 ? -1 : indexAt(state, state.cursor)
  const order = { isShuffled: isOn, shuffle: { seed: random(), first: Math.max(0, index) } }
  const toggled = { ...state, ...order }
  return { ...toggled, cursor: index === -1 ? -1 : positionOf(toggled, index) }
}

const enqueue = (state: PlayerState, uri: string): PlayerState => ({
  ...state,
  queue: [...state.queue, { uid: `q${state.queuedCount}`, uri }],
  queuedCount: state.queuedCount + 1,
})
