import { signal } from '@preact/signals'
import { IconButton } from '../components/icon.tsx'
import { clock, spokenPosition } from '../format.ts'
import { next, previous, seek, setRepeat, setShuffle, togglePlay } from './commands.ts'
import { playing, position, repeatModes } from './state.ts'

/** The buttons that playing takes, and where it is. */
export function Transport() {
  const now = playing.value
  const mode = now?.repeat ?? 'off'
  const following = repeatModes[(repeatModes.indexOf(mode) + 1) % repeatModes.length] ?? 'off'
  return (
    <div class="transport">
      <div class="row">
        <IconButton
          icon="shuffle"
          label="Shuffle"
          pressed={now?.isShuffled ?? false}
          onClick={() => setShuffle(!now?.isShuffled)}
        />
        <IconButton icon="previous" label="Previous" disabled={now === null} onClick={previous} />
        <IconButton
          class="play"
          icon={now !== null && !now.isPaused ? 'pause' : 'play'}
          label={now !== null && !now.isPaused ? 'Pause' : 'Play'}
          onClick={togglePlay}
        />
        <IconButton class="next" icon="next" label="Next" disabled={now === null} onClick={next} />
        <IconButton
          icon={mode === 'track' ? 'repeatOne' : 'repeat'}
          label={`Repeat: ${mode}`}
          pressed={mode !== 'off'}
          onClick={() => setRepeat(following)}
        />
      </div>
      <Seek duration={now?.durationMs ?? 0} />
    </div>
  )
}

/** Where the thumb is held, which playing on does not move. */
const held = signal<number | null>(null)

function Seek({ duration }: { duration: number }) {
  const at = held.value ?? position.value
  return (
    <div class="seek">
      <span>{clock(at)}</span>
      <input
        type="range"
        aria-label="Seek"
        aria-valuetext={spokenPosition(at, duration)}
        min="0"
        max={duration}
        step="5000"
        value={at}
        disabled={duration === 0}
        onInput={(event) => {
          held.value = Number(event.currentTarget.value)
        }}
        onChange={(event) => {
          held.value = null
          void seek(Number(event.currentTarget.value))
        }}
      />
      <span>{clock(duration)}</span>
    </div>
  )
}
