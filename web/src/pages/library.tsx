import { useMemo } from 'preact/hooks'
import { allPages } from '../all-pages.ts'
import { api } from '../api.ts'
import { Card, pathOf, Shelf } from '../components/card.tsx'
import { PlaylistForm } from '../components/playlist-form.tsx'
import { Shown } from '../components/shown.tsx'
import { Title } from '../components/title.tsx'
import { TrackRow } from '../components/track-row.tsx'
import { Windowed } from '../components/windowed.tsx'
import { count } from '../format.ts'
import { useLoad } from '../load.ts'
import { PagedList } from '../paged-list.ts'
import { play } from '../player/commands.ts'
import { go } from '../router.ts'
import type { PageProps } from '../routes.ts'
import { person } from '../session.ts'
import type {
  Album,
  Artist,
  Audiobook,
  Image,
  Named,
  Page,
  Playlist,
  Show,
  Track,
} from '../shapes.ts'

type Entry = { item: Named; images: readonly Image[] | null | undefined; below: string }
type Loader = (signal: AbortSignal) => Promise<Entry[]>

const namesOf = (people: readonly { name: string }[]) => people.map(({ name }) => name).join(', ')

const shelves: Record<string, { title: string; load: Loader }> = {
  playlists: {
    title: 'Playlists',
    load: async (signal) => {
      const first = await api<Page<Playlist>>('/me/playlists?limit=50', { signal })
      return (await allPages(first, signal)).map((item) => ({
        item,
        images: item.images,
        below: count(item.tracks.total, 'track'),
      }))
    },
  },
  albums: {
    title: 'Albums',
    load: async (signal) => {
      const first = await api<Page<{ album: Album }>>('/me/albums?limit=50', { signal })
      return (await allPages(first, signal)).map(({ album }) => ({
        item: album,
        images: album.images,
        below: namesOf(album.artists),
      }))
    },
  },
  artists: {
    title: 'Artists',
    load: async (signal) => {
      const { artists } = await api<{ artists: { items: Artist[] } }>(
        '/me/following?type=artist&limit=50',
        { signal },
      )
      return artists.items.map((item) => ({
        item,
        images: item.images,
        below: item.genres?.[0] ?? '',
      }))
    },
  },
  shows: {
    title: 'Podcasts',
    load: async (signal) => {
      const first = await api<Page<{ show: Show }>>('/me/shows?limit=50', { signal })
      return (await allPages(first, signal)).map(({ show }) => ({
        item: show,
        images: show.images,
        below: show.publisher,
      }))
    },
  },
  audiobooks: {
    title: 'Audiobooks',
    load: async (signal) => {
      const first = await api<Page<Audiobook>>('/me/audiobooks?limit=50', { signal })
      return (await allPages(first, signal)).map((item) => ({
        item,
        images: item.images,
        below: namesOf(item.authors),
      }))
    },
  },
}

/** What the user keeps, one kind at a time. */
export function LibraryPage({ params }: PageProps) {
  const kind = params.kind ?? 'playlists'
  if (kind === 'tracks') return <SavedTracks />
  const shelf = shelves[kind]
  if (shelf === undefined) return <Title>There is no such shelf</Title>
  return <Kept title={shelf.title} kind={kind} load={shelf.load} />
}

function Kept({ title, kind, load }: { title: string; kind: string; load: Loader }) {
  const entries = useLoad(kind, load)
  return (
    <>
      <Title>{title}</Title>
      {kind === 'playlists' && <PlaylistForm onMade={({ uri }) => go(pathOf(uri))} />}
      <Shown of={entries}>
        {(all) =>
          all.length === 0 ? (
            <p class="quiet">Nothing is saved here yet.</p>
          ) : (
            <Shelf title={`${all.length} in all`}>
              {all.map(({ item, images, below }) => (
                <Card key={item.id} to={item} images={images} below={below} />
              ))}
            </Shelf>
          )
        }
      </Shown>
    </>
  )
}

function SavedTracks() {
  const list = useMemo(() => new PagedList<{ track: Track }>('/me/tracks'), [])
  const collection = `spotify:user:${person.value?.id}:collection`
  return (
    <>
      <Title>Saved tracks</Title>
      <p class="row">
        <button
          type="button"
          class="main"
          disabled={list.total.value < 1}
          onClick={() => play({ context_uri: collection })}
        >
          Play
        </button>
        {list.total.value >= 0 && <span class="quiet">{count(list.total.value, 'track')}</span>}
      </p>
      {list.total.value === 0 && (
        <p class="quiet">Nothing is saved here yet: the heart beside every track saves it.</p>
      )}
      <Windowed
        total={list.total.value}
        rowHeight={56}
        label="Saved tracks"
        onSee={(from, to) => void list.see(from, to)}
        row={(at) => {
          const track = list.at(at)?.track
          return (
            <TrackRow
              track={track}
              number={at + 1}
              onPlay={() => play({ context_uri: collection, offset: { position: at } })}
            />
          )
        }}
      />
    </>
  )
}
