import { api } from '../api.ts'
import { player } from './connect.ts'
import { deviceId, trouble } from './state.ts'

type What =
  | { context_uri: string; offset?: { position: number } | { uri: string } }
  | { uris: string[] }

/** Plays something on this tab. */
export const play = (what: What) =>
  attempt(async () => {
    const sdk = await player()
    // Within the click that asked for it, or the browser refuses to make a sound.
    await sdk.activateElement()
    await api(`/me/player/play?device_id=${deviceId.value}`, { method: 'PUT', body: what })
  })

export const enqueue = (uri: string) =>
  attempt(() => api(`/me/player/queue?uri=${encodeURIComponent(uri)}`, { method: 'POST' }))

export const togglePlay = () => attempt(async () => (await player()).togglePlay())
export const next = () => attempt(async () => (await player()).nextTrack())
export const previous = () => attempt(async () => (await player()).previousTrack())
export const seek = (ms: number) => attempt(async () => (await player()).seek(ms))

export const setVolume = (value: number) =>
  attempt(async () => {
    localStorage.setItem('volume', String(value))
    await (await player()).setVolume(value)
  })

export const setShuffle = (on: boolean) =>
  attempt(() => api(`/me/player/shuffle?state=${on}`, { method: 'PUT' }))

export const setRepeat = (mode: 'off' | 'context' | 'track') =>
  attempt(() => api(`/me/player/repeat?state=${mode}`, { method: 'PUT' }))

/** Hands playback over to another device. */
export const transferTo = (id: string) =>
  attempt(() => api('/me/player', { method: 'PUT', body: { device_ids: [id] } }))

async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    trouble.value = error instanceof Error ? error.message : String(error)
  }
}
