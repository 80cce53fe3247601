import type { Db } from '../db/engine.ts'
import { loadLinkedTracks } from '../domain/catalog/linked-tracks.ts'
import { disallowsOf } from '../domain/player/disallows.ts'
import type { Listener, Players } from '../domain/player/players.ts'
import { progressOf } from '../domain/player/time.ts'
import { played, upcoming } from '../domain/player/upcoming.ts'
import { episodesIn } from '../domain/spoken/heard-in.ts'
import type { Hearer } from '../domain/streams/addresses.ts'
import { type StreamMeans, streamOf } from '../domain/streams/streams.ts'
import type { PlayerState, QueuedItem } from '../model/player.ts'
import { presentEpisode } from '../wire/episode.ts'
import { presentTrack } from '../wire/track.ts'
import type { View } from '../wire/view.ts'
import type { DeviceState, Load, Streams, Windowed } from './protocol.ts'

type Means = { players: Players; db: Db; view: View }

/** How many items before and after the current one a device is shown. */
const windowed = 2

/** Playback as the active device is told of it. */
export async function deviceState(
  { players, db, view }: Means,
  listener: Listener,
  state: PlayerState,
): Promise<DeviceState> {
  const world = await players.worldOf(listener, state)
  const { current } = state
  const { country, isExplicitFiltered } = listener
  const previous = played(state, world.list, windowed)
  const next = upcoming(state, world, windowed)
  const show = await shower(db, { view: { ...view, isExplicitFiltered }, country }, [
    ...previous,
    ...next,
    ...(current === null ? [] : [current]),
  ])
  return {
    playId: current?.playId ?? '',
    positionMs: Math.round(progressOf(state, players.now)),
    durationMs: current?.durationMs ?? 0,
    isPlaying: state.isPlaying,
    hasEnded: state.hasEnded,
    repeat: state.repeat,
    isShuffled: state.isShuffled,
    context: state.context,
    disallows: disallowsOf(state),
    changedAt: state.changedAt,
    window: {
      current: current === null ? null : show(current),
      previous: previous.map(show),
      next: next.map(show),
    },
  }
}

/**
 * Where the sound of what is shown is: of the recordings that the listener's country has.
 * @param hearer who hears it, and what the device can play
 */
export async function streamsOf(
  means: StreamMeans,
  { window: { current, next } }: DeviceState,
  hearer: Hearer & { mediaTypes: readonly string[] | undefined },
): Promise<Streams> {
  const stream = async (shown: Windowed | null | undefined) =>
    shown ? streamOf(means, shown.item?.uri ?? shown.uri, hearer, hearer.mediaTypes) : null
  return { current: await stream(current), next: await stream(next[0]) }
}

/** What a device that has not got the current item has to put on. */
export function loadOf(state: PlayerState, now: number): Load | undefined {
  const { current, isPlaying } = state
  if (current === null) return undefined
  const { playId, uri, durationMs } = current
  return { playId, uri, durationMs, positionMs: Math.round(progressOf(state, now)), isPlaying }
}

async function shower(
  db: Db,
  { view, country }: { view: View; country: string },
  items: readonly QueuedItem[],
) {
  const tracks = await loadLinkedTracks(db, idsOf(items, trackPrefix), view.market)
  const episodes = await episodesIn(db, idsOf(items, episodePrefix), country)
  return ({ uid, uri }: QueuedItem): Windowed => {
    const track = tracks.get(uri.slice(trackPrefix.length))
    if (track !== undefined) return { uid, uri, item: presentTrack(track, view) }
    const episode = episodes.get(uri.slice(episodePrefix.length))
    return { uid, uri, item: episode === undefined ? null : presentEpisode(episode, view) }
  }
}

const idsOf = (items: readonly QueuedItem[], prefix: string) => [
  ...new Set(items.flatMap(({ uri }) => (uri.startsWith(prefix) ? uri.slice(prefix.length) : []))),
]

const trackPrefix = 'spotify:track:'
const episodePrefix = 'spotify:episode:'
