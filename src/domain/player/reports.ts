import type { PlayerState } from '../../model/player.ts'
import type { Input, Step, World } from './input.ts'
import { progressOf, settle } from './time.ts'
import { advance, stop } from './walk.ts'

type Said<K extends Input['kind']> = Extract<Input, { kind: K }>

/**
 * What the active device says of its playback. Reports about another play, or made before the last
 * command, say nothing any more; those that only confirm what was computed change nothing.
 */
export function report(state: PlayerState, said: Said<'report'>, world: World): PlayerState {
  if (!isCurrent(state, said) || said.version < state.playbackVersion) return state
  const { isPlaying, isBuffering } = said
  const positionMs = Math.min(state.current?.durationMs ?? 0, Math.max(0, said.positionMs))
  const isSame = isPlaying === state.isPlaying && isBuffering === state.isBuffering
  const drift = Math.abs(positionMs - progressOf(state, world.now))
  if (isSame && drift <= toleratedDriftMs) return { ...state, reportedAt: world.now }
  const settled = settle(state, world.now)
  const failures = isPlaying && !isBuffering ? 0 : state.failures
  return { ...settled, isPlaying, isBuffering, positionMs, failures, reportedAt: world.now }
}

const toleratedDriftMs = 400

/** The device played the item to its end. Said twice, or late, it is about another play. */
export function ended(state: PlayerState, said: Said<'ended'>, world: World): Step {
  if (!isCurrent(state, said)) return { state, effects: [] }
  return advance(state, world, true)
}

/**
 * The device cannot play the item. One that is gone is skipped, but not for ever; anything else
 * pauses there: playback does not jump to another device by itself.
 */
export function failed(state: PlayerState, said: Said<'failed'>, world: World): Step {
  if (!isCurrent(state, said)) return { state, effects: [] }
  if (said.code !== 'unavailable') {
    return { state: { ...settle(state, world.now), ...paused }, effects: [] }
  }
  const failures = state.failures + 1
  if (failures > maxFailures) {
    return { state: { ...stop(state, world), failures: 0 }, effects: [] }
  }
  return advance({ ...state, failures }, world, false)
}

/** A repeated list whose every item fails would otherwise go round until somebody looks. */
const maxFailures = 10

/** The device is gone: playback stands still until somebody takes it up again. */
export function lost(state: PlayerState, said: Said<'lost'>, world: World): PlayerState {
  if (said.deviceId !== state.deviceId) return state
  return { ...settle(state, world.now), ...paused, deviceId: '' }
}

const paused = { isPlaying: false, isBuffering: false }

const isCurrent = (state: PlayerState, said: { deviceId: string; playId: string }) =>
  said.deviceId === state.deviceId && said.playId === state.current?.playId
