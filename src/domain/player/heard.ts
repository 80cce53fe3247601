import type { PlayerState } from '../../model/player.ts'
import type { Effect, Input, World } from './input.ts'
import { progressOf } from './time.ts'

/**
 * How far the listener has heard an episode or chapter, told when it is left, paused or moved in,
 * and with every report of its device, so that a crash costs seconds. Pure.
 */
export function heardIn(
  before: PlayerState,
  input: Input,
  after: PlayerState,
  world: World,
): Effect[] {
  const { current } = before
  if (world.isPrivate || current === null || !current.uri.startsWith(episodePrefix)) return []
  const isLeft = after.current?.playId !== current.playId
  if (!isLeft && !told.has(input.kind)) return []
  const isFinished = isLeft && input.kind === 'ended'
  const positionMs = Math.round(progressOf(isLeft ? before : after, world.now))
  if (positionMs === 0 && !isFinished && input.kind !== 'seek') return []
  const left = current.durationMs - positionMs
  const isHeard = isFinished || left <= Math.min(closingMs, current.durationMs / 10)
  const episodeId = current.uri.slice(episodePrefix.length)
  return [{ kind: 'heard', episodeId, positionMs: isHeard ? -1 : positionMs }]
}

const episodePrefix = 'spotify:episode:'

const told: ReadonlySet<Input['kind']> = new Set(['pause', 'seek', 'report', 'lost', 'transfer'])

/** Who stops this close to the end has heard it. */
const closingMs = 15_000
