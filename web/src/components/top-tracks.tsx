import { play } from '../player/commands.ts'
import type { Track } from '../shapes.ts'
import { TrackRow } from './track-row.tsx'

type Props = { title: string; tracks: readonly Track[] }

/** A headed list of tracks; each plays from there on. Nothing at all without tracks. */
export const TopTracks = ({ title, tracks }: Props) =>
  tracks.length === 0 ? null : (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ol>
        {tracks.map((track, at) => (
          <li key={track.id}>
            <TrackRow
              track={track}
              number={at + 1}
              onPlay={() => play({ uris: tracks.slice(at).map(({ uri }) => uri) })}
            />
          </li>
        ))}
      </ol>
    </section>
  )
