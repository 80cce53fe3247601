import { computed, signal } from '@preact/signals'
import type { Device, Episode, Image, Track } from '../shapes.ts'

/** What the SDK last said; null while another device plays, or none. */
export const playback = signal<Spotify.PlaybackState | null>(null)

/** What the Web API says of another device that plays, while this tab does not. */
export type Elsewhere = {
  device: Device
  item: Track | Episode | null
  is_playing: boolean
  progress_ms: number
  shuffle_state: boolean
  repeat_state: RepeatMode
}
export const elsewhere = signal<Elsewhere | null>(null)

/** The id of this tab among the user's devices, once it is one. */
export const deviceId = signal<string | undefined>(undefined)

/** What went wrong last with playing, in words. */
export const trouble = signal<string | undefined>(undefined)

/** Where playback is, in milliseconds, moved along between reports. */
export const position = signal(0)

/** Counts the changes of what comes next. */
export const queueChanges = signal(0)

export const repeatModes = ['off', 'context', 'track'] as const
export type RepeatMode = (typeof repeatModes)[number]

/** What plays, wherever it does. */
export type Playing = {
  uri: string
  name: string
  by: readonly { name: string; uri: string }[]
  group: { name: string; uri: string; images: readonly Image[] } | undefined
  durationMs: number
  isPaused: boolean
  isShuffled: boolean
  repeat: RepeatMode
  /** The name of the device, unless it is this tab. */
  on: string | undefined
}

export const playing = computed<Playing | null>(() => {
  if (playback.value !== null) return here(playback.value)
  return elsewhere.value === null ? null : there(elsewhere.value)
})

/** The address of what plays, for the lists that mark it. */
export const playingUri = computed(() => playing.value?.uri)

function here(state: Spotify.PlaybackState): Playing {
  const { current_track: track } = state.track_window
  const images = track.album.images.map(({ url, width, height }) => ({
    url,
    width: width ?? null,
    height: height ?? null,
  }))
  return {
    uri: track.uri,
    name: track.name,
    by: track.artists,
    group: { ...track.album, images },
    durationMs: state.duration,
    isPaused: state.paused,
    isShuffled: state.shuffle,
    repeat: repeatModes[state.repeat_mode] ?? 'off',
    on: undefined,
  }
}

function there({ device, item, ...state }: Elsewhere): Playing | null {
  if (item === null) return null
  return {
    uri: item.uri,
    name: item.name,
    by: 'artists' in item ? item.artists : [],
    group: 'album' in item ? item.album : item.show,
    durationMs: item.duration_ms,
    isPaused: !state.is_playing,
    isShuffled: state.shuffle_state,
    repeat: state.repeat_state,
    on: device.name,
  }
}
