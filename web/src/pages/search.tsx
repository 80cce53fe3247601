import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { api } from '../api.ts'
import { Card, Shelf } from '../components/card.tsx'
import { Shown } from '../components/shown.tsx'
import { Spoken } from '../components/spoken.tsx'
import { Title } from '../components/title.tsx'
import { TrackRow } from '../components/track-row.tsx'
import { useLoad } from '../load.ts'
import { play } from '../player/commands.ts'
import { address, go } from '../router.ts'
import type { Album, Artist, Audiobook, Found, Playlist, Show } from '../shapes.ts'

const query = signal('')
const types = 'track,artist,album,playlist,show,episode,audiobook'

/** Search as one types, over everything there is. */
export function SearchPage() {
  useEffect(() => {
    query.value = new URLSearchParams(address.value.split('?')[1]).get('q') ?? ''
  }, [])
  return (
    <>
      <Title>Search</Title>
      <search>
        <label>
          <span class="visually-hidden">Artists, tracks, albums, podcasts</span>
          <input
            type="search"
            placeholder="Artists, tracks, albums, podcasts"
            autocomplete="off"
            value={query.value}
            onInput={(event) => {
              query.value = event.currentTarget.value
              go(`/player/search?q=${encodeURIComponent(query.value)}`, { replace: true })
            }}
          />
        </label>
      </search>
      {query.value.trim() === '' ? (
        <p class="quiet">Type a few letters of a name; words find everything that has them.</p>
      ) : (
        <Results />
      )}
    </>
  )
}

function Results() {
  const text = query.value.trim()
  const found = useLoad(text, async (signal) => {
    // What is typed on within this time was not meant yet.
    await new Promise((resolve) => setTimeout(resolve, 120))
    signal.throwIfAborted()
    const path = `/search?q=${encodeURIComponent(text)}&type=${types}&limit=6`
    const all = await api<Found>(path, { signal })
    return { ...all, isEmpty: Object.values(all).every(({ items }) => items.length === 0) }
  })
  return (
    <Shown of={found}>
      {({ tracks, artists, albums, playlists, shows, episodes, audiobooks, isEmpty }) => (
        <>
          {isEmpty && <p class="quiet">Nothing is called {text}, or nearly so.</p>}
          {tracks.items.length > 0 && (
            <section aria-label="Tracks">
              <h2>Tracks</h2>
              <ol>
                {tracks.items.map((track, at) => (
                  <li key={track.id}>
                    <TrackRow
                      track={track}
                      number={at + 1}
                      onPlay={() => play({ uris: tracks.items.slice(at).map(({ uri }) => uri) })}
                    />
                  </li>
                ))}
              </ol>
            </section>
          )}
          <Group
            title="Artists"
            of={artists.items}
            below={(artist) => artist.genres?.[0] ?? 'Artist'}
          />
          <Group
            title="Albums"
            of={albums.items}
            below={(album) => album.artists.map(({ name }) => name).join(', ')}
          />
          <Group
            title="Playlists"
            of={playlists.items}
            below={(list) => list.owner.display_name ?? list.owner.id}
          />
          <Group title="Podcasts" of={shows.items} below={(show) => show.publisher} />
          {episodes.items.length > 0 && (
            <section aria-label="Episodes">
              <h2>Episodes</h2>
              <Spoken
                label="Episodes"
                items={episodes.items}
                onPlay={({ uri }) => play({ uris: [uri] })}
              />
            </section>
          )}
          <Group
            title="Audiobooks"
            of={audiobooks.items}
            below={(book) => book.authors.map(({ name }) => name).join(', ')}
          />
        </>
      )}
    </Shown>
  )
}

type Openable = Artist | Album | Playlist | Show | Audiobook
type GroupProps<T> = { title: string; of: T[]; below: (item: T) => string }

function Group<T extends Openable>({ title, of, below }: GroupProps<T>) {
  if (of.length === 0) return null
  return (
    <Shelf title={title}>
      {of.map((item) => (
        <Card key={item.id} to={item} images={item.images} below={below(item)} />
      ))}
    </Shelf>
  )
}
