import { accessToken } from '../session.ts'
import { deviceId, elsewhere, playback, playing, position, trouble } from './state.ts'

let connected: Promise<Spotify.Player> | undefined

/**
 * This tab as a device, through the same SDK that any page may use.
 * @throws Error with the SDK's words when the server refuses it
 */
export function player(): Promise<Spotify.Player> {
  connected ??= connect().catch((error: unknown) => {
    connected = undefined
    throw error
  })
  return connected
}

/** Moves the position along while something plays; every report corrects it. */
export function followPosition(): void {
  let before = performance.now()
  setInterval(() => {
    const now = performance.now()
    const isLoading = playback.value?.loading ?? false
    if (playing.value !== null && !playing.value.isPaused && !isLoading) {
      position.value = Math.min(playing.value.durationMs, position.value + now - before)
    }
    before = now
  }, 250)
}

async function connect(): Promise<Spotify.Player> {
  await loadSdk()
  const sdk = new Spotify.Player({
    name: `Reprise in ${browserName()}`,
    volume: Number(localStorage.getItem('volume') ?? 0.8),
    enableMediaSession: true,
    getOAuthToken: (give) => void accessToken().then(give),
  })
  sdk.addListener('ready', ({ device_id }) => {
    deviceId.value = device_id
  })
  sdk.addListener('not_ready', () => {
    deviceId.value = undefined
  })
  sdk.addListener('player_state_changed', (state) => {
    if (state !== null) elsewhere.value = null
    playback.value = state
    position.value = state?.position ?? 0
    trouble.value = undefined
  })
  sdk.addListener('autoplay_failed', () => {
    trouble.value = 'The browser waits for you to press play.'
  })
  let refusal = 'The player could not be connected.'
  for (const name of [
    'initialization_error',
    'authentication_error',
    'account_error',
    'playback_error',
  ] as const) {
    sdk.addListener(name, ({ message }) => {
      refusal = message
      trouble.value = message
    })
  }
  if (!(await sdk.connect())) throw new Error(refusal)
  return sdk
}

/** Other devices show this tab by it. */
function browserName(): string {
  const agent = navigator.userAgent
  const known = ['Firefox', 'Edg', 'OPR', 'Chrome', 'Safari']
  const found = known.find((name) => agent.includes(name)) ?? 'a browser'
  return { Edg: 'Edge', OPR: 'Opera' }[found] ?? found
}

const loadSdk = () =>
  new Promise<void>((resolve, reject) => {
    window.onSpotifyWebPlaybackSDKReady = () => resolve()
    if (window.Spotify !== undefined) return resolve()
    const script = document.createElement('script')
    script.src = '/spotify-player.js'
    script.onerror = () => reject(new Error('The player could not be loaded'))
    document.head.append(script)
  })
