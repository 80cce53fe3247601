import { signal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { api } from '../api.ts'
import { Cover } from '../components/cover.tsx'
import type { Action } from '../components/menu.tsx'
import { SaveButton } from '../components/save-button.tsx'
import { Shown } from '../components/shown.tsx'
import { moveBy, Sortable } from '../components/sortable.tsx'
import { Title } from '../components/title.tsx'
import { TrackRow } from '../components/track-row.tsx'
import { Windowed } from '../components/windowed.tsx'
import { count } from '../format.ts'
import { useLoad } from '../load.ts'
import { PagedList } from '../paged-list.ts'
import { play } from '../player/commands.ts'
import type { PageProps } from '../routes.ts'
import { person } from '../session.ts'
import type { Episode, Playlist, Track } from '../shapes.ts'

type Entry = { track: Track | Episode | null }

const fields =
  'id,name,uri,type,description,images,owner,collaborative,public,snapshot_id,tracks(total)'

/** A playlist. Its owner moves and removes tracks, by dragging, by keyboard or by a row's menu. */
export function PlaylistPage({ params }: PageProps) {
  const id = params.id ?? ''
  const loaded = useLoad(id, (signal) =>
    api<Playlist>(`/playlists/${id}?fields=${fields}`, { signal }),
  )
  return (
    <Shown of={loaded} isPage>
      {(playlist) => <Opened playlist={playlist} />}
    </Shown>
  )
}

function Opened({ playlist }: { playlist: Playlist }) {
  const path = `/playlists/${playlist.id}/tracks`
  const list = useMemo(() => new PagedList<Entry>(path), [])
  const said = useMemo(() => signal(''), [])
  const isOwned = playlist.owner.id === person.value?.id
  const isMine = isOwned || playlist.collaborative
  const total = list.total.value

  const change = async (method: string, body: unknown, words: string) => {
    try {
      await api(path, { method, body })
      said.value = words
    } catch (error) {
      said.value = error instanceof Error ? error.message : String(error)
    }
    await list.reload()
  }
  const move = async (from: number, before: number) => {
    if (before < 0 || before > total) return
    const place = before > from ? before : before + 1
    const body = { range_start: from, insert_before: before }
    await change('PUT', body, `Moved to position ${place} of ${total}`)
  }
  const remove = ({ uri, name }: Track | Episode, at: number) =>
    change('DELETE', { tracks: [{ uri, positions: [at] }] }, `Removed ${name}`)
  const actions = (track: Track | Episode, at: number): Action[] => [
    { name: 'Move up', isDisabled: at === 0, act: () => moveBy(-1, at, move) },
    { name: 'Move down', isDisabled: at === total - 1, act: () => moveBy(1, at, move) },
    { name: 'Remove from this playlist', act: () => remove(track, at) },
  ]
  const row = (at: number) => {
    const track = list.at(at)?.track ?? undefined
    const shown = (
      <TrackRow
        track={track}
        number={at + 1}
        onPlay={() => play({ context_uri: playlist.uri, offset: { position: at } })}
        actions={() => (track !== undefined && isMine ? actions(track, at) : [])}
      />
    )
    if (!isMine) return shown
    return (
      <Sortable at={at} onMove={move}>
        {shown}
      </Sortable>
    )
  }

  return (
    <>
      <header class="headline">
        <Cover images={playlist.images} width={640} />
        <div>
          <Title>{playlist.name}</Title>
          <p class="quiet">{playlist.description}</p>
          <p class="quiet">
            {playlist.owner.display_name} · {count(playlist.tracks.total, 'track')}
          </p>
          <p class="row">
            <button
              type="button"
              class="main"
              disabled={total === 0}
              onClick={() => play({ context_uri: playlist.uri })}
            >
              Play
            </button>
            {!isOwned && <SaveButton uri={playlist.uri} name={playlist.name} />}
          </p>
        </div>
      </header>
      <p class="visually-hidden" role="status">
        {said.value}
      </p>
      {total === 0 ? (
        <p class="quiet">
          Nothing is in it yet. Every track's menu has “Add to a playlist”: <a href="/">listen</a>{' '}
          or <a href="/player/search">search</a>.
        </p>
      ) : (
        <Windowed
          total={total}
          rowHeight={56}
          label={`Tracks of ${playlist.name}`}
          onSee={(from, to) => void list.see(from, to)}
          row={row}
        />
      )}
    </>
  )
}
