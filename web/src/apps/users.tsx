import { useSignal } from '@preact/signals'
import { desk } from '../session.ts'
import type { App } from './shapes.ts'

/** For whom an app in development mode may act. */
export function UsersPanel({ app, users }: { app: App; users: readonly string[] }) {
  const all = useSignal(users)
  const name = useSignal('')
  const trouble = useSignal('')
  const change = async (method: 'PUT' | 'DELETE', user: string) => {
    try {
      trouble.value = ''
      const path = `/desk/apps/${app.client_id}/users/${encodeURIComponent(user)}`
      all.value = (await desk<{ users: string[] }>(method, path)).users
      name.value = ''
    } catch (error) {
      trouble.value = error instanceof Error ? error.message : String(error)
    }
  }
  const add = (event: Event) => {
    event.preventDefault()
    void change('PUT', name.value.trim())
  }
  return (
    <section aria-labelledby="users" class="panel">
      <h2 id="users">User Management</h2>
      <p class="quiet">
        {app.access === 'development'
          ? 'In development mode the app acts for its owner and these users, five in all.'
          : 'Every user may use this app. The list counts in development mode.'}
      </p>
      <ul class="plain">
        {app.owner !== null && <li>{app.owner} (owner)</li>}
        {all.value.map((user) => (
          <li class="row" key={user}>
            {user}
            <button
              type="button"
              aria-label={`Remove ${user}`}
              onClick={() => change('DELETE', user)}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
      <form class="joined" onSubmit={add}>
        <input
          aria-label="User name"
          placeholder="User name"
          required
          value={name.value}
          onInput={(event) => {
            name.value = event.currentTarget.value
          }}
        />
        <button type="submit">Add user</button>
      </form>
      <p class="trouble" role="alert">
        {trouble.value}
      </p>
    </section>
  )
}
