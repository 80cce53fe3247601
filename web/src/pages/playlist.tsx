import { signal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { api } from '../api.ts'
import { Cover } from '../components/cover.tsx'
import { IconButton } from '../components/icon.tsx'
import { Shown } from '../components/shown.tsx'
import { Title } from '../components/title.tsx'
import { TrackRow } from '../components/track-row.tsx'
import { Windowed } from '../components/windowed.tsx'
import { useLoad } from '../load.ts'
import { PagedList } from '../paged-list.ts'
import { enqueue, play } from '../player/commands.ts'
import type { PageProps } from '../routes.ts'
import { person } from '../session.ts'
import type { Playlist, Track } from '../shapes.ts'

type Entry = { track: Track | null }

const fields =
  'id,name,uri,type,description,images,owner,collaborative,public,snapshot_id,tracks(total)'

/** A playlist. Its owner moves and removes tracks, by dragging or with the buttons of a row. */
export function PlaylistPage({ params }: PageProps) {
  const id = params.id ?? ''
  const loaded = useLoad(id, (signal) =>
    api<Playlist>(`/playlists/${id}?fields=${fields}`, { signal }),
  )
  return <Shown of={loaded}>{(playlist) => <Opened playlist={playlist} />}</Shown>
}

function Opened({ playlist }: { playlist: Playlist }) {
  const path = `/playlists/${playlist.id}/tracks`
  const list = useMemo(() => new PagedList<Entry>(path), [playlist.id])
  const dragged = useMemo(() => signal<number | null>(null), [])
  const said = useMemo(() => signal(''), [])
  const isMine = playlist.owner.id === person.value?.id || playlist.collaborative

  const change = async (method: string, body: unknown, words: string) => {
    try {
      await api(path, { method, body })
      said.value = words
    } catch (error) {
      said.value = error instanceof Error ? error.message : String(error)
    }
    list.reset()
  }
  const move = (from: number, before: number) =>
    change(
      'PUT',
      { range_start: from, insert_before: before },
      `Moved to position ${before > from ? before : before + 1}`,
    )
  const remove = (at: number, track: Track) =>
    change('DELETE', { tracks: [{ uri: track.uri, positions: [at] }] }, `Removed ${track.name}`)

  return (
    <>
      <header class="headline">
        <Cover images={playlist.images} width={640} />
        <div>
          <Title>{playlist.name}</Title>
          <p class="quiet">{playlist.description}</p>
          <p class="quiet">
            {playlist.owner.display_name} · {list.total.value} tracks
          </p>
          <p>
            <button type="button" class="main" onClick={() => play({ context_uri: playlist.uri })}>
              Play
            </button>
          </p>
        </div>
      </header>
      <p class="visually-hidden" role="status">
        {said.value}
      </p>
      <Windowed
        total={list.total.value}
        rowHeight={56}
        label={`Tracks of ${playlist.name}`}
        onSee={(from, to) => list.see(from, to)}
        row={(at) => {
          const track = list.at(at)?.track ?? undefined
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: dragging; the row's buttons do the same
            <div
              draggable={isMine}
              onDragStart={() => {
                dragged.value = at
              }}
              onDragOver={(event) => event.preventDefault()}
              onDrop={() => {
                if (dragged.value !== null && dragged.value !== at) void move(dragged.value, at)
              }}
            >
              <TrackRow
                track={track}
                number={at + 1}
                onPlay={() => play({ context_uri: playlist.uri, offset: { position: at } })}
              >
                {track && (
                  <IconButton
                    icon="queue"
                    label={`Queue ${track.name}`}
                    onClick={() => enqueue(track.uri)}
                  />
                )}
                {track && isMine && (
                  <>
                    <IconButton
                      icon="up"
                      label={`Move ${track.name} up`}
                      disabled={at === 0}
                      onClick={() => move(at, at - 1)}
                    />
                    <IconButton
                      icon="down"
                      label={`Move ${track.name} down`}
                      disabled={at === list.total.value - 1}
                      onClick={() => move(at, at + 2)}
                    />
                    <IconButton
                      icon="remove"
                      label={`Remove ${track.name}`}
                      onClick={() => remove(at, track)}
                    />
                  </>
                )}
              </TrackRow>
            </div>
          )
        }}
      />
    </>
  )
}
