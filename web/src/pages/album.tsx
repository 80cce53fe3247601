import { allPages } from '../all-pages.ts'
import { api } from '../api.ts'
import { Cover } from '../components/cover.tsx'
import { SaveButton } from '../components/save-button.tsx'
import { Shown } from '../components/shown.tsx'
import { Title } from '../components/title.tsx'
import { Artists, TrackRow } from '../components/track-row.tsx'
import { count, length } from '../format.ts'
import { useLoad } from '../load.ts'
import { play } from '../player/commands.ts'
import type { PageProps } from '../routes.ts'
import type { Album, Track } from '../shapes.ts'

async function load(id: string, signal: AbortSignal) {
  const album = await api<Album>(`/albums/${id}`, { signal })
  const tracks = await allPages<Track>(album.tracks, signal)
  return { album, tracks }
}

/** An album: its tracks in their order, disc by disc. */
export function AlbumPage({ params }: PageProps) {
  const id = params.id ?? ''
  const loaded = useLoad(id, (signal) => load(id, signal))
  return (
    <Shown of={loaded} isPage>
      {({ album, tracks }) => (
        <>
          <header class="headline">
            <Cover images={album.images} width={640} />
            <div>
              <Title>{album.name}</Title>
              <p>
                <Artists of={album.artists} />
              </p>
              <p class="quiet">
                {album.album_type} · {album.release_date.slice(0, 4)} ·{' '}
                {count(tracks.length, 'track')},{' '}
                {length(tracks.reduce((sum, { duration_ms }) => sum + duration_ms, 0))}
              </p>
              <p class="row">
                <button type="button" class="main" onClick={() => play({ context_uri: album.uri })}>
                  Play
                </button>
                <SaveButton uri={album.uri} name={album.name} />
              </p>
            </div>
          </header>
          <ol aria-label="Tracks">
            {tracks.map((track, at) => (
              <li key={track.id}>
                <TrackRow
                  track={track}
                  number={track.track_number}
                  hasCover={false}
                  onPlay={() => play({ context_uri: album.uri, offset: { position: at } })}
                />
              </li>
            ))}
          </ol>
          <p class="quiet">{album.copyrights?.map(({ text }) => text).join(' · ')}</p>
        </>
      )}
    </Shown>
  )
}
