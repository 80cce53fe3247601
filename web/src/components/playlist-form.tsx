import { signal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { api } from '../api.ts'
import { person } from '../session.ts'
import type { Playlist } from '../shapes.ts'

/** Makes a playlist of a name. */
export function PlaylistForm({ onMade }: { onMade: (made: Playlist) => unknown }) {
  const trouble = useMemo(() => signal(''), [])
  const make = async (form: HTMLFormElement) => {
    const name = String(new FormData(form).get('name')).trim()
    try {
      const path = `/users/${encodeURIComponent(person.value?.id ?? '')}/playlists`
      await onMade(await api<Playlist>(path, { method: 'POST', body: { name } }))
    } catch (error) {
      trouble.value = error instanceof Error ? error.message : String(error)
    }
  }
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault()
        void make(event.currentTarget)
      }}
    >
      <input name="name" required maxlength={100} aria-label="Name" placeholder="Name" />
      <button type="submit">Make playlist</button>
      {trouble.value !== '' && (
        <span class="trouble" role="alert">
          {trouble.value}
        </span>
      )}
    </form>
  )
}
