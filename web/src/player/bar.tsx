import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { IconButton } from '../components/icon.tsx'
import { go } from '../router.ts'
import { setVolume } from './commands.ts'
import { followPosition, player } from './connect.ts'
import { Devices } from './devices.tsx'
import { watchElsewhere } from './elsewhere.ts'
import { Now } from './now.tsx'
import { playing, trouble } from './state.ts'
import { Transport } from './transport.tsx'

const isChoosing = signal(false)

/** What plays, and everything that is done to it. */
export function Bar() {
  useEffect(() => {
    watchElsewhere()
    followPosition()
    // From the start other devices can hand playback over to this tab; a refusal is shown in the bar.
    player().catch(() => {})
  }, [])
  const now = playing.value
  const names = now?.by.map(({ name }) => name).join(', ') || now?.group?.name
  const said = now === null ? undefined : `${now.name} by ${names}`
  useEffect(() => {
    if (now !== null) document.title = `${now.name} · ${names}`
  }, [now?.uri])
  return (
    <section class="bar" aria-label="Player">
      <p class="visually-hidden" aria-live="polite">
        {trouble.value ?? said}
      </p>
      <Now />
      <Transport />
      <div class="others">
        <IconButton icon="queue" label="Queue" onClick={() => go('/player/queue')} />
        <IconButton
          icon="devices"
          label="Devices"
          onClick={() => {
            isChoosing.value = true
          }}
        />
        <input
          type="range"
          aria-label="Volume"
          min="0"
          max="100"
          step="5"
          defaultValue={String(Number(localStorage.getItem('volume') ?? 0.8) * 100)}
          onInput={(event) => setVolume(Number(event.currentTarget.value) / 100)}
        />
      </div>
      {isChoosing.value && (
        <Devices
          onClose={() => {
            isChoosing.value = false
          }}
        />
      )}
    </section>
  )
}
