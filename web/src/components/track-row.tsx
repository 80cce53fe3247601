import { clock } from '../format.ts'
import { enqueue } from '../player/commands.ts'
import { playingUri } from '../player/state.ts'
import { go } from '../router.ts'
import type { Episode, Track } from '../shapes.ts'
import { addToPlaylist } from './add-to-playlist.tsx'
import { pathOf } from './card.tsx'
import { Cover } from './cover.tsx'
import { IconButton } from './icon.tsx'
import { type Action, openMenu } from './menu.tsx'
import { SaveButton } from './save-button.tsx'

type Props = {
  track: Track | Episode | undefined
  number: number
  hasCover?: boolean
  /** Without it the row shows its number where the others have a button. */
  onPlay?: () => void
  /** What its list can do to it, beside what can be done to every track. */
  actions?: () => Action[]
}

/** One track of a list; a place holder of the same height while it is not there yet. */
export function TrackRow({ track, number, hasCover = true, onPlay, actions }: Props) {
  if (track === undefined) return <div class="track waiting" aria-hidden="true" />
  const group = 'album' in track ? track.album : track.show
  const artists = 'artists' in track ? track.artists : []
  const isMissing = 'is_playable' in track && track.is_playable === false
  const state = `${playingUri.value === track.uri ? 'playing' : ''} ${isMissing ? 'missing' : ''}`
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a short cut; the first button does the same
    <div class={`track ${state}`} onDblClick={onPlay}>
      {onPlay === undefined ? (
        <span class="quiet number">{number}</span>
      ) : (
        <IconButton
          icon="play"
          label={`Play ${track.name}`}
          disabled={isMissing}
          onClick={onPlay}
        />
      )}
      {hasCover ? (
        <Cover images={group?.images} width={64} />
      ) : (
        <span class="quiet number">{number}</span>
      )}
      <span>
        <span class="title">
          {'explicit' in track && track.explicit && (
            <abbr class="explicit" title="Explicit">
              E
            </abbr>
          )}
          {track.name}
        </span>
        <span class="artists">
          <Artists of={artists} />
        </span>
      </span>
      <span class="album">{group && <a href={pathOf(group.uri)}>{group.name}</a>}</span>
      <span class="time">{clock(track.duration_ms)}</span>
      <span class="row">
        <SaveButton uri={track.uri} name={track.name} />
        <IconButton
          icon="more"
          label={`More for ${track.name}`}
          onClick={() => openMenu(track.name, [...(actions?.() ?? []), ...usual(track)])}
        />
      </span>
    </div>
  )
}

/** What can be done to every track. */
function usual(track: Track | Episode): Action[] {
  const group = 'album' in track ? track.album : track.show
  const artists = 'artists' in track ? track.artists : []
  const leads = [...(group === undefined ? [] : [group]), ...artists]
  return [
    { name: 'Add to queue', act: () => enqueue(track.uri) },
    { name: 'Add to a playlist', act: () => addToPlaylist(track) },
    ...leads.map(({ name, uri }) => ({ name: `Go to ${name}`, act: () => go(pathOf(uri)) })),
  ]
}

type ArtistsProps = { of: readonly { name: string; uri: string }[] }

/** Names with links, separated by commas. */
export const Artists = ({ of }: ArtistsProps) => (
  <>
    {of.map(({ name, uri }, at) => (
      <>
        {at > 0 && ', '}
        <a key={uri} href={pathOf(uri)}>
          {name}
        </a>
      </>
    ))}
  </>
)
