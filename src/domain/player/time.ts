import type { PlayerState } from '../../model/player.ts'

/**
 * Where in the current item playback is, in milliseconds: computed when asked, never beyond the
 * item's end. A device that fell silent is believed for a while and no longer.
 */
export function progressOf(state: PlayerState, now: number): number {
  const { current, positionMs, positionAt } = state
  if (current === null) return 0
  const moved = isMoving(state) ? Math.max(0, heardUntil(state, now) - positionAt) : 0
  return Math.min(current.durationMs, positionMs + moved)
}

/** The same session with its position taken now, and what was heard since counted. */
export function settle(state: PlayerState, now: number): PlayerState {
  const { current, positionMs } = state
  if (current === null || !isMoving(state)) return { ...state, positionAt: now }
  const progress = progressOf(state, now)
  const listenedMs = current.listenedMs + progress - positionMs
  return {
    ...state,
    current: { ...current, listenedMs },
    positionMs: progress,
    positionAt: now,
  }
}

const isMoving = ({ isPlaying, isBuffering }: PlayerState) => isPlaying && !isBuffering

function heardUntil({ reportedAt, positionAt }: PlayerState, now: number): number {
  const last = Math.max(reportedAt, positionAt)
  return now - last > silentAfterMs ? last + believedMs : now
}

/** A playing device reports every ten seconds; after this it is taken for gone. */
const silentAfterMs = 45_000
/** How far beyond its last report a silent device is assumed to have played. */
const believedMs = 30_000
