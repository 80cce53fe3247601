import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Cover } from '../components/cover.tsx'
import { IconButton } from '../components/icon.tsx'
import { clock, spokenPosition } from '../format.ts'
import { next, previous, seek, setRepeat, setShuffle, setVolume, togglePlay } from './commands.ts'
import { Devices } from './devices.tsx'
import { Queue } from './queue.tsx'
import { nowPlaying, playback, position, trouble } from './state.ts'

export const openSheet = signal<'queue' | 'devices' | null>(null)

/** What plays, and everything that is done to it. */
export function Bar() {
  const track = nowPlaying.value
  useEffect(() => {
    if (track)
      document.title = `${track.name} · ${track.artists.map(({ name }) => name).join(', ')}`
  }, [track?.uri])
  return (
    <section class="bar" aria-label="Player">
      <p class="visually-hidden" aria-live="polite">
        {trouble.value ??
          (track ? `${track.name} by ${track.artists.map(({ name }) => name).join(', ')}` : '')}
      </p>
      <Now />
      <Transport />
      <div class="others">
        <IconButton
          icon="queue"
          label="Queue"
          onClick={() => {
            openSheet.value = 'queue'
          }}
        />
        <IconButton
          icon="devices"
          label="Devices"
          onClick={() => {
            openSheet.value = 'devices'
          }}
        />
        <input
          type="range"
          aria-label="Volume"
          min="0"
          max="100"
          defaultValue={String(Number(localStorage.getItem('volume') ?? 0.8) * 100)}
          onInput={(event) => setVolume(Number(event.currentTarget.value) / 100)}
        />
      </div>
      {openSheet.value === 'queue' && <Queue onClose={close} />}
      {openSheet.value === 'devices' && <Devices onClose={close} />}
    </section>
  )
}

const close = () => {
  openSheet.value = null
}

function Now() {
  const track = nowPlaying.value
  if (!track) {
    return (
      <div class="now">
        <span class="quiet">{trouble.value ?? 'Nothing plays here'}</span>
      </div>
    )
  }
  const idOf = (uri: string) => uri.split(':').at(-1)
  return (
    <div class="now">
      <Cover
        images={track.album.images.map((image) => ({
          ...image,
          width: image.width ?? 0,
          height: null,
        }))}
        width={64}
      />
      <div>
        <a href={`/player/album/${idOf(track.album.uri)}`}>{track.name}</a>
        <span class="quiet">
          {trouble.value ?? track.artists.map(({ name }) => name).join(', ')}
        </span>
      </div>
    </div>
  )
}

const modes = ['off', 'context', 'track'] as const

function Transport() {
  const state = playback.value
  const isPlaying = state !== null && !state.paused
  const duration = state?.duration ?? 0
  const mode = modes[state?.repeat_mode ?? 0] ?? 'off'
  return (
    <div class="transport">
      <div class="row">
        <IconButton
          icon="shuffle"
          label="Shuffle"
          pressed={state?.shuffle ?? false}
          onClick={() => setShuffle(!state?.shuffle)}
        />
        <IconButton icon="previous" label="Previous" onClick={previous} />
        <IconButton
          class="play"
          icon={isPlaying ? 'pause' : 'play'}
          label={isPlaying ? 'Pause' : 'Play'}
          onClick={togglePlay}
        />
        <IconButton icon="next" label="Next" onClick={next} />
        <IconButton
          icon="repeat"
          label={`Repeat: ${mode}`}
          pressed={mode !== 'off'}
          onClick={() => setRepeat(modes[(modes.indexOf(mode) + 1) % modes.length] ?? 'off')}
        />
      </div>
      <div class="seek">
        <span>{clock(position.value)}</span>
        <input
          type="range"
          aria-label="Seek"
          aria-valuetext={spokenPosition(position.value, duration)}
          min="0"
          max={duration}
          step="5000"
          value={position.value}
          disabled={state === null}
          onChange={(event) => seek(Number(event.currentTarget.value))}
        />
        <span>{clock(duration)}</span>
      </div>
    </div>
  )
}
