import { accessToken } from '../session.ts'
import { deviceId, playback, position, trouble } from './state.ts'

let connected: Promise<Spotify.Player> | undefined

/** This tab as a device, through the same SDK that any page may use. Connects on first use. */
export function player(): Promise<Spotify.Player> {
  connected ??= connect()
  return connected
}

async function connect(): Promise<Spotify.Player> {
  await loadSdk()
  const sdk = new Spotify.Player({
    name: 'Reprise in this browser',
    volume: Number(localStorage.getItem('volume') ?? 0.8),
    enableMediaSession: true,
    getOAuthToken: (give) => void accessToken().then(give),
  })
  const ready = new Promise<void>((resolve) => {
    sdk.addListener('ready', ({ device_id }) => {
      deviceId.value = device_id
      resolve()
    })
  })
  sdk.addListener('not_ready', () => {
    deviceId.value = undefined
  })
  sdk.addListener('player_state_changed', (state) => {
    playback.value = state
    position.value = state?.position ?? 0
    trouble.value = undefined
  })
  sdk.addListener('autoplay_failed', () => {
    trouble.value = 'The browser waits for you to press play.'
  })
  for (const name of [
    'initialization_error',
    'authentication_error',
    'account_error',
    'playback_error',
  ] as const) {
    sdk.addListener(name, ({ message }) => {
      trouble.value = message
    })
  }
  await sdk.connect()
  await ready
  followPosition()
  return sdk
}

/** Moves the position along while something plays; the SDK corrects it with every report. */
function followPosition(): void {
  let before = performance.now()
  setInterval(() => {
    const now = performance.now()
    const state = playback.value
    if (state !== null && !state.paused && !state.loading) {
      position.value = Math.min(state.duration, position.value + now - before)
    }
    before = now
  }, 250)
}

const loadSdk = () =>
  new Promise<void>((resolve, reject) => {
    window.onSpotifyWebPlaybackSDKReady = () => resolve()
    const script = document.createElement('script')
    script.src = '/spotify-player.js'
    script.onerror = () => reject(new Error('The player could not be loaded'))
    document.head.append(script)
  })
