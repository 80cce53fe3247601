import { type Static, Type as T } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Stream } from '../domain/streams/streams.ts'
import type { PlayContext, RepeatMode } from '../model/player.ts'
import type { PlayableItem } from '../wire/player.ts'

/**
 * What devices and the server say to each other: JSON, one message each, over a WebSocket with this
 * subprotocol. `docs/player.md` shows a conversation.
 */
export const subprotocol = 'reprise-device.1'

const Text = T.String({ maxLength: 200 })
const PositionMs = T.Number({ minimum: 0 })
const Percent = T.Integer({ minimum: 0, maximum: 100 })

const DeviceInfo = T.Object({
  /** 40 hexadecimal digits that a device keeps while it lives; without one it is given one. */
  id: T.Optional(T.String({ pattern: '^[0-9a-f]{40}$' })),
  name: T.String({ minLength: 1, maxLength: 200 }),
  type: T.Optional(Text),
  volume: T.Optional(Percent),
  supportsVolume: T.Optional(T.Boolean()),
  isRestricted: T.Optional(T.Boolean()),
  isPrivate: T.Optional(T.Boolean()),
  /** What it can play, such as `audio/flac`; other sound is transcoded for it. */
  mediaTypes: T.Optional(T.Array(Text, { maxItems: 40 })),
})

const rendering = {
  version: T.Integer({ minimum: 0 }),
  playId: T.String({ maxLength: 40 }),
  positionMs: PositionMs,
  isPlaying: T.Boolean(),
  isBuffering: T.Optional(T.Boolean()),
}

/** The first message: the token comes here and not in the address, which ends up in logs. */
const Hello = T.Object({
  type: T.Literal('hello'),
  token: T.String({ maxLength: 2_000 }),
  device: DeviceInfo,
  /** After a break: what the device went on playing meanwhile. */
  resume: T.Optional(T.Object(rendering)),
})

const ClientMessage = T.Union([
  Hello,
  /** A newer token, before the old one ends. */
  T.Object({ type: T.Literal('token'), token: T.String({ maxLength: 2_000 }) }),
  T.Object({ type: T.Literal('report'), ...rendering }),
  T.Object({ type: T.Literal('ended'), playId: T.String() }),
  T.Object({
    type: T.Literal('failed'),
    playId: T.String(),
    code: T.Enum(['autoplay', 'unsupported', 'unavailable']),
  }),
  /** Asks for the streams anew: an address is good for a while only. */
  T.Object({ type: T.Literal('streams') }),
  T.Object({ type: T.Literal('volume'), value: Percent }),
  T.Object({ type: T.Literal('rename'), name: T.String({ minLength: 1, maxLength: 200 }) }),
  T.Object({
    type: T.Literal('command'),
    id: T.Integer(),
    command: T.Union([
      T.Object({ kind: T.Enum(['resume', 'pause', 'next', 'previous']) }),
      T.Object({ kind: T.Literal('seek'), positionMs: PositionMs }),
      T.Object({ kind: T.Literal('repeat'), mode: T.Enum(['off', 'context', 'track']) }),
      T.Object({ kind: T.Literal('shuffle'), isOn: T.Boolean() }),
    ]),
  }),
])

export type DeviceInfo = Static<typeof DeviceInfo>
export type Hello = Static<typeof Hello>
export type ClientMessage = Static<typeof ClientMessage>

/** Playback as its device sees it. */
export type DeviceState = {
  playId: string
  positionMs: number
  durationMs: number
  isPlaying: boolean
  hasEnded: boolean
  repeat: RepeatMode
  isShuffled: boolean
  context: PlayContext | null
  disallows: string[]
  changedAt: number
  window: { current: Windowed | null; previous: Windowed[]; next: Windowed[] }
}

/** An item near the current one; `item` is its public object. */
export type Windowed = { uid: string; uri: string; item: PlayableItem | null }

/** An item to put on. */
export type Load = {
  playId: string
  uri: string
  durationMs: number
  positionMs: number
  isPlaying: boolean
}

/** Where the sound of the current item is, and of the one after it, to be loaded ahead. */
export type Streams = { current: Stream | null; next: Stream | null }

/** `state` is null on a device that is not the active one. */
export type Shown = {
  version: number
  state: DeviceState | null
  streams?: Streams
  load?: Load
  seek?: number
}

export type ServerMessage =
  | ({ type: 'welcome'; deviceId: string; serverTime: number } & Shown)
  | ({ type: 'state' } & Shown)
  | { type: 'streams'; streams: Streams }
  | { type: 'volume'; value: number }
  | { type: 'reauth' }
  /** Done; what follows from it is in the states of this version and later. */
  | { type: 'ok'; id: number; version: number }
  | { type: 'error'; id?: number; reason: string; message: string }

/** Why the server closes a connection. */
export const closeCodes = {
  replaced: 4000,
  badMessage: 4400,
  badToken: 4401,
  notPremium: 4402,
  badScope: 4403,
  notAdmitted: 4407,
  noHello: 4408,
  tooManyDevices: 4429,
} as const

/** Longest message taken. */
export const maxMessageBytes = 64 * 1024

/** A device's message, or undefined when it is none. */
export function parseClientMessage(text: string): ClientMessage | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return check.Check(value) ? value : undefined
  } catch {
    return undefined
  }
}

const check = Compile(ClientMessage)
