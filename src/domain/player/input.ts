import type { Play, PlayContext, PlayerState, RepeatMode } from '../../model/player.ts'

/** Where in a list to begin. */
export type Offset = { position: number } | { uri: string }

/** What happens to a session: a command to a device, or something a device says. */
export type Input =
  | {
      kind: 'play'
      deviceId: string
      context: PlayContext | null
      list: readonly string[]
      offset?: Offset | undefined
      positionMs?: number | undefined
    }
  | { kind: 'resume'; deviceId: string; positionMs?: number | undefined }
  | { kind: 'pause'; deviceId: string }
  | { kind: 'next'; deviceId: string }
  | { kind: 'previous'; deviceId: string }
  | { kind: 'seek'; deviceId: string; positionMs: number }
  | { kind: 'repeat'; deviceId?: string; mode: RepeatMode }
  | { kind: 'shuffle'; deviceId?: string; isOn: boolean }
  | { kind: 'queue'; deviceId: string; uri: string }
  | { kind: 'transfer'; deviceId: string; play: boolean }
  | {
      kind: 'report'
      deviceId: string
      version: number
      playId: string
      positionMs: number
      isPlaying: boolean
      isBuffering: boolean
    }
  | { kind: 'ended'; deviceId: string; playId: string }
  | { kind: 'failed'; deviceId: string; playId: string; code: FailureCode }
  | { kind: 'lost'; deviceId: string }

/** Why a device does not play: not allowed to without a gesture, cannot decode it, cannot get it. */
type FailureCode = 'autoplay' | 'unsupported' | 'unavailable'

/** What a session can know of the world while it changes. */
export type World = {
  now: number
  /** A whole number of 32 bits. */
  random(): number
  /** The list being walked, in the order of its context. */
  list: readonly string[]
  /** How long an item is; undefined when it cannot be played here and now. */
  durationOf(uri: string): number | undefined
  /** Where an item is taken up again: how far the listener has heard an episode, else 0. */
  resumeAt(uri: string): number
  /** Plays on the active device are not recorded. */
  isPrivate: boolean
}

/** What a change asks of the outside; that the session changed is told by its version. */
export type Effect =
  | { kind: 'played'; play: Play }
  /** How far an episode was heard; -1 for to its end. */
  | { kind: 'heard'; episodeId: string; positionMs: number }

export type Step = { state: PlayerState; effects: Effect[] }
