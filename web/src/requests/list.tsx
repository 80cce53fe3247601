import type { Entry } from './shapes.ts'

type Props = { entries: readonly Entry[]; chosen: string; hrefOf: (id: string) => string }

const timeOf = (at: string) => new Date(at).toLocaleTimeString([], { hour12: false })

/** The requests, newest first; each opens beside the list. */
export function RequestList({ entries, chosen, hrefOf }: Props) {
  return (
    <ol class="requests" aria-label="Last requests">
      {entries.map(({ id, number, at, method, url, status, ms, app, user }) => (
        <li key={number}>
          <a href={hrefOf(id)} {...(id === chosen ? { 'aria-current': 'true' as const } : {})}>
            <span class={`status s${String(status)[0]}`}>{status}</span>
            <code>
              {method} {url}
            </code>
            <span class="quiet">
              {timeOf(at)} · {ms} ms
              {app && ` · ${app.name}`}
              {user && ` · ${user}`}
            </span>
          </a>
        </li>
      ))}
    </ol>
  )
}
