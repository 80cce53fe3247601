import { api } from '../api.ts'
import { Card, Shelf } from '../components/card.tsx'
import { Shown } from '../components/shown.tsx'
import { Title } from '../components/title.tsx'
import { useLoad } from '../load.ts'
import { person } from '../session.ts'
import type { Album, Artist, Page, Playlist, Track } from '../shapes.ts'

type Play = { played_at: string; track: Track }

async function load(signal: AbortSignal) {
  const [recent, artists, releases, playlists] = await Promise.all([
    api<{ items: Play[] }>('/me/player/recently-played?limit=50', { signal }),
    api<Page<Artist>>('/me/top/artists?limit=6&time_range=short_term', { signal }),
    api<{ albums: Page<Album> }>('/browse/new-releases?limit=6', { signal }),
    api<Page<Playlist>>('/me/playlists?limit=6', { signal }),
  ])
  return { recent, artists, releases, playlists }
}

/** Where listening begins: what was played, what is liked, what is new. */
export function HomePage() {
  const loaded = useLoad('home', load)
  return (
    <>
      <Title>{`Hello, ${person.value?.display_name ?? ''}`}</Title>
      <Shown of={loaded}>
        {({ recent, artists, releases, playlists }) => (
          <>
            <Shelf title="Recently played">
              {albumsOf(recent.items).map((album) => (
                <Card
                  key={album.id}
                  to={album}
                  images={album.images}
                  below={namesOf(album.artists)}
                />
              ))}
            </Shelf>
            <Shelf title="Your playlists">
              {playlists.items.map((list) => (
                <Card
                  key={list.id}
                  to={list}
                  images={list.images}
                  below={`${list.tracks.total} tracks`}
                />
              ))}
            </Shelf>
            <Shelf title="Artists you like">
              {artists.items.map((artist) => (
                <Card
                  key={artist.id}
                  to={artist}
                  images={artist.images}
                  below={artist.genres?.[0] ?? ''}
                />
              ))}
            </Shelf>
            <Shelf title="New">
              {releases.albums.items.map((album) => (
                <Card
                  key={album.id}
                  to={album}
                  images={album.images}
                  below={namesOf(album.artists)}
                />
              ))}
            </Shelf>
          </>
        )}
      </Shown>
    </>
  )
}

const namesOf = (artists: readonly Artist[]) => artists.map(({ name }) => name).join(', ')

/** The albums of the last plays, each once. */
const albumsOf = (plays: Play[]): Album[] =>
  [...new Map(plays.map(({ track }) => [track.album.id, track.album])).values()].slice(0, 6)
