import type { ComponentChildren } from 'preact'
import { clock } from '../format.ts'
import { nowPlaying } from '../player/state.ts'
import type { Artist, Track } from '../shapes.ts'
import { pathTo } from './card.tsx'
import { Cover } from './cover.tsx'
import { IconButton } from './icon.tsx'

type Props = {
  track: Track | undefined
  number: number
  hasCover?: boolean
  onPlay: () => void
  children?: ComponentChildren
}

/** One track of a list; a place holder of the same height while it is not there yet. */
export function TrackRow({ track, number, hasCover = true, onPlay, children }: Props) {
  if (track === undefined) return <div class="track" aria-hidden="true" />
  const isPlaying = nowPlaying.value?.uri === track.uri
  const isMissing = track.is_playable === false
  const state = `${isPlaying ? 'playing' : ''} ${isMissing ? 'missing' : ''}`
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a short cut; the first button does the same
    <div class={`track ${state}`} onDblClick={onPlay}>
      <IconButton icon="play" label={`Play ${track.name}`} disabled={isMissing} onClick={onPlay} />
      {hasCover ? (
        <Cover images={track.album?.images} width={64} />
      ) : (
        <span class="quiet number">{number}</span>
      )}
      <span>
        <span class="title">
          {track.explicit && (
            <abbr class="explicit" title="Explicit">
              E
            </abbr>
          )}
          {track.name}
        </span>
        <span class="artists">
          <Artists of={track.artists} />
        </span>
      </span>
      <span class="album">
        {track.album && <a href={pathTo(track.album)}>{track.album.name}</a>}
      </span>
      <span class="time">{clock(track.duration_ms)}</span>
      <span class="row">{children}</span>
    </div>
  )
}

/** Names with links, separated by commas. */
export const Artists = ({ of }: { of: readonly Artist[] }) => (
  <>
    {of.map((artist, at) => (
      <>
        {at > 0 && ', '}
        <a key={artist.id} href={pathTo(artist)}>
          {artist.name}
        </a>
      </>
    ))}
  </>
)
