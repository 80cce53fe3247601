import { api } from '../api.ts'
import { player } from './connect.ts'
import { lookElsewhere } from './elsewhere.ts'
import {
  deviceId,
  elsewhere,
  playback,
  position,
  queueChanges,
  type RepeatMode,
  trouble,
} from './state.ts'

type What =
  | { context_uri: string; offset?: { position: number } | { uri: string } }
  | { uris: string[] }

/** Plays something on this tab; without saying what, goes on where playback was left. */
export const play = (what?: What) =>
  attempt(async () => {
    const sdk = await player()
    // Within the click that asked for it, or the browser refuses to make a sound.
    await sdk.activateElement()
    await put(`/play?device_id=${deviceId.value}`, what)
  })

export const enqueue = (uri: string) =>
  attempt(async () => {
    await api(`/me/player/queue?uri=${encodeURIComponent(uri)}`, { method: 'POST' })
    queueChanges.value++
  })

/** The buttons act where it plays: on this tab by the SDK, elsewhere by the Web API. */
const onPlayer = (here: (sdk: Spotify.Player) => unknown, there: () => Promise<unknown>) =>
  attempt(async () => {
    if (playback.value !== null) await here(await player())
    else await there()
  })

export const togglePlay = () => {
  if (playback.value === null && elsewhere.value === null) return play()
  return onPlayer(
    (sdk) => (playback.value?.paused ? sdk.resume() : sdk.pause()),
    () => put(elsewhere.value?.is_playing ? '/pause' : '/play'),
  )
}
export const next = () =>
  onPlayer(
    (sdk) => sdk.nextTrack(),
    () => api('/me/player/next', { method: 'POST' }),
  )
export const previous = () =>
  onPlayer(
    (sdk) => sdk.previousTrack(),
    () => api('/me/player/previous', { method: 'POST' }),
  )
export const seek = (ms: number) => {
  position.value = ms
  return onPlayer(
    (sdk) => sdk.seek(ms),
    () => put(`/seek?position_ms=${Math.round(ms)}`),
  )
}

/** @param value between 0 and 1; this tab remembers its own */
export const setVolume = (value: number) => {
  if (elsewhere.value === null) localStorage.setItem('volume', String(value))
  return onPlayer(
    (sdk) => sdk.setVolume(value),
    async () => {
      if (elsewhere.value !== null) await put(`/volume?volume_percent=${Math.round(value * 100)}`)
      else await (await player()).setVolume(value)
    },
  )
}

export const setShuffle = (on: boolean) => attempt(() => put(`/shuffle?state=${on}`))

export const setRepeat = (mode: RepeatMode) => attempt(() => put(`/repeat?state=${mode}`))

/** Hands playback over to another device, or to this one. */
export const transferTo = (id: string) =>
  attempt(async () => {
    if (id === deviceId.value) await (await player()).activateElement()
    await put('', { device_ids: [id] })
  })

const put = (path: string, body?: unknown) => api(`/me/player${path}`, { method: 'PUT', body })

async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    trouble.value = undefined
    await work()
    await lookElsewhere()
    queueChanges.value++
  } catch (error) {
    trouble.value = error instanceof Error ? error.message : String(error)
  }
}
