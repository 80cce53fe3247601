import { api } from '../api.ts'
import { Card, Shelf } from '../components/card.tsx'
import { Shown } from '../components/shown.tsx'
import { Title } from '../components/title.tsx'
import { TopTracks } from '../components/top-tracks.tsx'
import { count } from '../format.ts'
import { useLoad } from '../load.ts'
import { person } from '../session.ts'
import type { Album, Artist, Page, Playlist, Track } from '../shapes.ts'

type Play = { played_at: string; track: Track }

async function load(signal: AbortSignal) {
  const [recent, artists, releases, playlists, featured] = await Promise.all([
    api<{ items: Play[] }>('/me/player/recently-played?limit=50', { signal }),
    api<Page<Artist>>('/me/top/artists?limit=6&time_range=short_term', { signal }),
    api<{ albums: Page<Album> }>('/browse/new-releases?limit=6', { signal }),
    api<Page<Playlist>>('/me/playlists?limit=6', { signal }),
    api<{ playlists: Page<Playlist> }>('/browse/featured-playlists?limit=6', { signal }),
  ])
  return {
    recent,
    artists,
    releases,
    playlists,
    featured,
    recommended: await recommended(artists.items, signal),
  }
}

/** Tracks that go with the artists who are liked; none while nobody is. */
async function recommended(liked: Artist[], signal: AbortSignal): Promise<Track[]> {
  if (liked.length === 0) return []
  const seeds = liked.slice(0, 5).map(({ id }) => id)
  const path = `/recommendations?limit=6&market=from_token&seed_artists=${seeds.join(',')}`
  return (await api<{ tracks: Track[] }>(path, { signal })).tracks
}

/** Where listening begins: what was played, what is liked, what is new. */
export function HomePage() {
  const loaded = useLoad('home', load)
  return (
    <>
      <Title>{`Hello, ${person.value?.display_name ?? ''}`}</Title>
      <Shown of={loaded}>
        {({ recent, artists, releases, playlists, featured, recommended: tracks }) => (
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
            <Shelf title="Your playlists">{playlists.items.map(listCard)}</Shelf>
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
            <TopTracks title="Recommended" tracks={tracks} />
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
            <Shelf title="Featured">{featured.playlists.items.map(listCard)}</Shelf>
          </>
        )}
      </Shown>
    </>
  )
}

const listCard = (list: Playlist) => (
  <Card key={list.id} to={list} images={list.images} below={count(list.tracks.total, 'track')} />
)

const namesOf = (artists: readonly Artist[]) => artists.map(({ name }) => name).join(', ')

/** The albums of the last plays, each once. */
const albumsOf = (plays: Play[]): Album[] =>
  [...new Map(plays.map(({ track }) => [track.album.id, track.album])).values()].slice(0, 6)
