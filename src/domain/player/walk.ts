import type { CurrentItem, PlayerState, QueuedItem } from '../../model/player.ts'
import type { Step, World } from './input.ts'
import { indexAt } from './order.ts'
import { settle } from './time.ts'

export const isPlayable = (world: Pick<World, 'durationOf'>, uri: string) =>
  world.durationOf(uri) !== undefined

/**
 * Takes the current item off. It counts as played after more than thirty seconds of listening; a
 * shorter one when it was heard to its end. Nothing counts in a private session.
 */
export function leave(state: PlayerState, world: World, isFinished = false): Step {
  const settled = settle(state, world.now)
  const { current } = settled
  if (current === null || world.isPrivate || !counts(current, isFinished)) {
    return { state: settled, effects: [] }
  }
  const { playId, uri, contextUri, startedAt, listenedMs } = current
  const play = { playId, uri, contextUri, startedAt, playedAt: world.now, listenedMs }
  return { state: settled, effects: [{ kind: 'played', play }] }
}

const counts = ({ listenedMs, durationMs }: CurrentItem, isFinished: boolean) =>
  listenedMs > countedAfterMs || (isFinished && durationMs <= countedAfterMs)

/** Reference: "Get Recently Played" of 2017. */
const countedAfterMs = 30_000

/** Goes to what comes after the current item, because it ended or because somebody asked. */
export function advance(state: PlayerState, world: World, isFinished: boolean): Step {
  const left = leave(state, world, isFinished)
  return { state: following(left.state, world, isFinished), effects: left.effects }
}

function following(state: PlayerState, world: World, isFinished: boolean): PlayerState {
  const { current } = state
  if (isFinished && state.repeat === 'track' && current !== null) {
    return begin(state, world, current)
  }
  const queued = state.queue.findIndex(({ uri }) => isPlayable(world, uri))
  const item = state.queue[queued]
  if (item !== undefined) {
    const rest = { ...state, queue: state.queue.slice(queued + 1) }
    return begin(rest, world, { ...item, from: 'queue' }, world.resumeAt(item.uri))
  }
  const emptied = { ...state, queue: [] }
  const ahead = playableFrom(emptied, world, emptied.cursor + 1)
  if (ahead !== -1) return beginAt(emptied, world, ahead)
  if (state.repeat === 'context') {
    const again = reshuffled(emptied, world)
    const first = playableFrom(again, world, 0)
    if (first !== -1) return beginAt(again, world, first)
  }
  return stop(emptied, world)
}

/** Back to the beginning, paused: the same whenever there is nothing left to play. */
export function stop(state: PlayerState, world: World): PlayerState {
  const first = playableFrom(state, world, 0)
  const stopped = { ...state, isPlaying: false }
  const rewound = first === -1 ? idle(stopped, world) : beginAt(stopped, world, first, 0)
  return { ...rewound, isBuffering: false, hasEnded: rewound.current !== null }
}

/** Nothing of the list can be played. What came from the queue stays, to be heard again. */
function idle(state: PlayerState, world: World): PlayerState {
  const { current } = state
  const isKept = current?.from === 'queue' && isPlayable(world, current.uri)
  if (isKept) return begin(state, world, current)
  return { ...state, current: null, cursor: -1, positionMs: 0, positionAt: world.now }
}

/** Starts the item at a position of the play order, where it was left unless told otherwise. */
export function beginAt(
  state: PlayerState,
  world: World,
  cursor: number,
  positionMs?: number,
): PlayerState {
  const index = indexAt(state, cursor)
  const uri = world.list[index] ?? ''
  const item = { uid: `c${index}`, uri, from: 'context' } as const
  return begin({ ...state, cursor }, world, item, positionMs ?? world.resumeAt(uri))
}

/** Puts an item on, playing if the session does. */
function begin(
  state: PlayerState,
  world: World,
  { uid, uri, from }: QueuedItem & Pick<CurrentItem, 'from'>,
  startMs = 0,
): PlayerState {
  const durationMs = world.durationOf(uri) ?? 0
  return {
    ...state,
    current: {
      uid,
      uri,
      from,
      durationMs,
      playId: playId(world),
      startedAt: world.now,
      listenedMs: 0,
      contextUri: state.context?.uri ?? '',
    },
    // The device says when it is heard.
    isBuffering: state.isPlaying,
    hasEnded: false,
    positionMs: startMs < durationMs ? startMs : 0,
    positionAt: world.now,
    reportedAt: world.now,
  }
}

const playId = ({ random }: World) =>
  [random(), random()].map((part) => part.toString(16).padStart(8, '0')).join('')

/** The first position at or after one whose item can be played, or -1. */
export function playableFrom(state: PlayerState, world: World, from: number): number {
  for (let at = Math.max(0, from); at < state.listLength; at++) {
    if (isPlayable(world, world.list[indexAt(state, at)] ?? '')) return at
  }
  return -1
}

/** The last position at or before one whose item can be played, or -1. */
export function playableBefore(state: PlayerState, world: World, from: number): number {
  for (let at = from; at >= 0; at--) {
    if (isPlayable(world, world.list[indexAt(state, at)] ?? '')) return at
  }
  return -1
}

/** A shuffled list gets a new order every time round. */
function reshuffled(state: PlayerState, { random }: World): PlayerState {
  if (!state.isShuffled || state.listLength === 0) return state
  return { ...state, shuffle: { seed: random(), first: random() % state.listLength } }
}
