import { signal } from '@preact/signals'
import { allPages } from '../all-pages.ts'
import { api } from '../api.ts'
import { useLoad } from '../load.ts'
import { person } from '../session.ts'
import type { Page, Playlist } from '../shapes.ts'
import { PlaylistForm } from './playlist-form.tsx'
import { Sheet } from './sheet.tsx'
import { Shown } from './shown.tsx'

type Addable = { uri: string; name: string }

const adding = signal<Addable | null>(null)
const said = signal('')

/** Asks which of the user's playlists something is added to. */
export function addToPlaylist(item: Addable): void {
  said.value = ''
  adding.value = item
}

const close = () => {
  adding.value = null
}

/** The question, when it is asked. */
export function AddToPlaylist() {
  const item = adding.value
  return (
    <>
      <p class="visually-hidden" role="status">
        {said.value}
      </p>
      {item !== null && (
        <Sheet title={`Add ${item.name}`} onClose={close}>
          <Choice item={item} />
        </Sheet>
      )}
    </>
  )
}

function Choice({ item }: { item: Addable }) {
  const playlists = useLoad('playlists', async (signal) => {
    const first = await api<Page<Playlist>>('/me/playlists?limit=50', { signal })
    const isMine = ({ owner, collaborative }: Playlist) =>
      collaborative || owner.id === person.value?.id
    return (await allPages(first, signal)).filter(isMine)
  })
  const add = async ({ id, name }: { id: string; name: string }) => {
    try {
      await api(`/playlists/${id}/tracks`, { method: 'POST', body: { uris: [item.uri] } })
      said.value = `Added ${item.name} to ${name}`
    } catch (error) {
      said.value = error instanceof Error ? error.message : String(error)
    }
    close()
  }
  return (
    <Shown of={playlists}>
      {(mine) => (
        <>
          <ul>
            {mine.map((playlist) => (
              <li key={playlist.id}>
                <button type="button" onClick={() => void add(playlist)}>
                  {playlist.name}
                </button>
              </li>
            ))}
          </ul>
          <h3>A new one</h3>
          <PlaylistForm onMade={add} />
        </>
      )}
    </Shown>
  )
}
