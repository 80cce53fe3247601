import { api } from '../api.ts'
import { Card, Shelf } from '../components/card.tsx'
import { Cover } from '../components/cover.tsx'
import { SaveButton } from '../components/save-button.tsx'
import { Shown } from '../components/shown.tsx'
import { Title } from '../components/title.tsx'
import { TopTracks } from '../components/top-tracks.tsx'
import { count } from '../format.ts'
import { useLoad } from '../load.ts'
import { play } from '../player/commands.ts'
import type { PageProps } from '../routes.ts'
import type { Album, Artist, Page, Track } from '../shapes.ts'

async function load(id: string, signal: AbortSignal) {
  const [artist, top, albums, related] = await Promise.all([
    api<Artist>(`/artists/${id}`, { signal }),
    api<{ tracks: Track[] }>(`/artists/${id}/top-tracks?market=from_token`, { signal }),
    api<Page<Album>>(`/artists/${id}/albums?limit=50&include_groups=album,single,compilation`, {
      signal,
    }),
    api<{ artists: Artist[] }>(`/artists/${id}/related-artists`, { signal }),
  ])
  return { artist, tracks: top.tracks, albums: albums.items, related: related.artists }
}

/** An artist: what is played most, every release, and who is like them. */
export function ArtistPage({ params }: PageProps) {
  const id = params.id ?? ''
  const loaded = useLoad(id, (signal) => load(id, signal))
  return (
    <Shown of={loaded} isPage>
      {({ artist, tracks, albums, related }) => (
        <>
          <header class="headline">
            <Cover images={artist.images} width={640} round />
            <div>
              <Title>{artist.name}</Title>
              <p class="quiet">{artist.genres?.join(', ')}</p>
              <p class="quiet">{count(artist.followers?.total ?? 0, 'follower')}</p>
              <p class="row">
                <button
                  type="button"
                  class="main"
                  onClick={() => play({ context_uri: artist.uri })}
                >
                  Play
                </button>
                <SaveButton uri={artist.uri} name={artist.name} />
              </p>
            </div>
          </header>
          <TopTracks title="Popular" tracks={tracks} />
          <Shelf title="Releases">
            {albums.map((album) => (
              <Card
                key={album.id}
                to={album}
                images={album.images}
                below={`${album.release_date.slice(0, 4)} · ${album.album_type}`}
              />
            ))}
          </Shelf>
          <Shelf title="Like this">
            {related.slice(0, 6).map((other) => (
              <Card
                key={other.id}
                to={other}
                images={other.images}
                below={other.genres?.[0] ?? ''}
              />
            ))}
          </Shelf>
        </>
      )}
    </Shown>
  )
}
