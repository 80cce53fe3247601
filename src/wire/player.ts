import { type Static, Type as T } from 'typebox'
import { digest, JsonText, toBytes } from '../lib/json-text.ts'
import type { Device, PlayContext, PlayerState } from '../model/player.ts'
import { EpisodeObject } from './episode.ts'
import { ExternalUrls, Nullable, named } from './schema.ts'
import { TrackObject } from './track.ts'
import type { View } from './view.ts'

export const DeviceObject = named(
  'DeviceObject',
  T.Object({
    id: Nullable(T.String()),
    is_active: T.Boolean(),
    is_private_session: T.Boolean(),
    is_restricted: T.Boolean(),
    name: T.String(),
    type: T.String(),
    volume_percent: Nullable(T.Integer({ minimum: 0, maximum: 100 })),
    supports_volume: T.Boolean(),
  }),
)

const ContextObject = named(
  'ContextObject',
  T.Object({
    type: T.String(),
    href: T.String(),
    external_urls: ExternalUrls,
    uri: T.String(),
  }),
)

const Disallows = named(
  'DisallowsObject',
  T.Object({
    interrupting_playback: T.Optional(T.Boolean()),
    pausing: T.Optional(T.Boolean()),
    resuming: T.Optional(T.Boolean()),
    seeking: T.Optional(T.Boolean()),
    skipping_next: T.Optional(T.Boolean()),
    skipping_prev: T.Optional(T.Boolean()),
    toggling_repeat_context: T.Optional(T.Boolean()),
    toggling_shuffle: T.Optional(T.Boolean()),
    toggling_repeat_track: T.Optional(T.Boolean()),
    transferring_playback: T.Optional(T.Boolean()),
  }),
)

/** Whatever can play. */
export const PlayableItem = T.Union([TrackObject, EpisodeObject])

export type PlayableItem = Static<typeof PlayableItem>

const playing = {
  context: Nullable(ContextObject),
  timestamp: T.Integer(),
  progress_ms: Nullable(T.Integer()),
  is_playing: T.Boolean(),
  item: Nullable(PlayableItem),
  currently_playing_type: T.Enum(['track', 'episode', 'ad', 'unknown']),
  actions: T.Object({ disallows: Disallows }),
}

export const CurrentlyPlaying = named('CurrentlyPlayingObject', T.Object(playing))

export const PlaybackState = named(
  'CurrentlyPlayingContextObject',
  T.Object({
    device: DeviceObject,
    repeat_state: T.Enum(['off', 'context', 'track']),
    shuffle_state: T.Boolean(),
    ...playing,
  }),
)

export const Queue = named(
  'QueueObject',
  T.Object({ currently_playing: Nullable(PlayableItem), queue: T.Array(PlayableItem) }),
)

export const PlayHistory = named(
  'PlayHistoryObject',
  T.Object({
    track: TrackObject,
    played_at: T.String(),
    context: Nullable(ContextObject),
  }),
)

export const presentDevice = (device: Device, isActive: boolean): Static<typeof DeviceObject> => ({
  id: device.id,
  is_active: isActive,
  is_private_session: device.isPrivate,
  is_restricted: device.isRestricted,
  name: device.name,
  type: device.type,
  volume_percent: device.volumePercent,
  supports_volume: device.supportsVolume,
})

function presentContext(
  { kind, id, uri }: PlayContext,
  { base, open }: View,
): Static<typeof ContextObject> {
  if (kind === 'collection') {
    return {
      type: kind,
      href: `${base}/v1/me/tracks`,
      external_urls: { spotify: `${open}/collection/tracks` },
      uri,
    }
  }
  return {
    type: kind,
    href: `${base}/v1/${kind}s/${id}`,
    external_urls: { spotify: `${open}/${kind}/${id}` },
    uri,
  }
}

/** What plays, as one answer shows it. */
export type Shown = {
  state: PlayerState
  progressMs: number
  /** The written item; null for none, or for one of a kind the client did not ask for. */
  item: JsonText<PlayableItem> | null
  /** What follows from the state. */
  disallows: readonly string[]
}

/** The part that both answers about playback have. */
export const currentlyPlayingText = (
  shown: Shown,
  view: View,
): JsonText<Static<typeof CurrentlyPlaying>> => textAt(frameOf(shown, null, view), shown.progressMs)

/** The whole answer about playback: the members of the smaller one, and three before them. */
export const playbackText = (
  shown: Shown,
  device: Device,
  view: View,
): JsonText<Static<typeof PlaybackState>> => textAt(frameOf(shown, device, view), shown.progressMs)

/** All of an answer about playback but how far it is, which is the one thing that moves by itself. */
type Frame = Pick<Shown, 'item'> & {
  device: Device | null
  view: View
  /** What stands before the progress, and after it. */
  start: string
  end: string
  last: { progressMs: number; text: JsonText } | null
}

/** Players are asked again and again while nothing happens: the latest answer of each session. */
const frames = new WeakMap<PlayerState, Frame>()

function frameOf(shown: Shown, device: Device | null, view: View): Frame {
  const { state, item } = shown
  const held = frames.get(state)
  if (held?.device === device && held.item === item && hasSameLinks(held.view, view)) return held
  const frame = { item, device, view, ...writeAround(shown, device, view), last: null }
  frames.set(state, frame)
  return frame
}

const hasSameLinks = (a: View, b: View) => a.base === b.base && a.open === b.open

function writeAround({ state, item, disallows }: Shown, device: Device | null, view: View) {
  const head = {
    ...(device !== null && {
      device: presentDevice(device, true),
      repeat_state: state.repeat,
      shuffle_state: state.isShuffled,
    }),
    timestamp: state.changedAt,
    context: state.context === null ? null : presentContext(state.context, view),
  }
  const tail = {
    currently_playing_type: state.current?.uri.split(':')[1] ?? 'unknown',
    actions: { disallows: Object.fromEntries(disallows.map((name) => [name, true])) },
    is_playing: state.isPlaying,
  }
  return {
    start: `${toBytes(JSON.stringify(head)).slice(0, -1)},"progress_ms":`,
    end: `,"item":${item?.bytes ?? 'null'},${JSON.stringify(tail).slice(1)}`,
  }
}

function textAt<T>(frame: Frame, progress: number): JsonText<T> {
  const progressMs = Math.round(progress)
  if (frame.last?.progressMs !== progressMs) {
    const text = JsonText.whole(`${frame.start}${progressMs}${frame.end}`)
    frame.last = { progressMs, text }
  }
  // With a device or without one, the frame was written as the answer that its caller states.
  return frame.last.text as JsonText<T>
}

/** What plays and what follows, from items that are already written. */
export function queueText(
  current: JsonText<PlayableItem> | null,
  queue: readonly JsonText<PlayableItem>[],
): JsonText<Static<typeof Queue>> {
  const items = queue.map(({ bytes }) => bytes).join(',')
  const tags = queue.map(({ tag }) => tag).join('')
  return new JsonText(
    `{"currently_playing":${current?.bytes ?? 'null'},"queue":[${items}]}`,
    digest(`${current?.tag ?? '-'} ${tags}`),
  )
}

/** An entry of the history around a track that is already written. */
export function playHistoryText(
  track: JsonText<Static<typeof TrackObject>>,
  { playedAt, context }: { playedAt: number; context: PlayContext | null },
  view: View,
): JsonText<Static<typeof PlayHistory>> {
  const shown = context === null ? null : presentContext(context, view)
  const rest = `"played_at":"${new Date(playedAt).toISOString()}","context":${toBytes(JSON.stringify(shown))}`
  return new JsonText(`{"track":${track.bytes},${rest}}`, digest(track.tag + rest))
}
