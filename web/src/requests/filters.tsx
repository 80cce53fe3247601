import type { Filter } from './shapes.ts'

type Props = {
  filter: Filter
  apps: readonly { client_id: string; name: string }[]
  onChange: (filter: Filter) => void
}

const statuses = ['', '2xx', '3xx', '4xx', '5xx', '401', '403', '404', '429']

/** What of the journal is shown. */
export function Filters({ filter, apps, onChange }: Props) {
  const set = (change: Partial<Filter>) => onChange({ ...filter, ...change })
  return (
    <form class="filters" aria-label="Filter" onSubmit={(event) => event.preventDefault()}>
      <label>
        Path or operation
        <input
          type="search"
          value={filter.path}
          placeholder="/v1/me"
          onInput={(event) => set({ path: event.currentTarget.value })}
        />
      </label>
      <label>
        Status
        <select
          value={filter.status}
          onChange={(event) => set({ status: event.currentTarget.value })}
        >
          {statuses.map((status) => (
            <option key={status} value={status}>
              {status === '' ? 'All' : status}
            </option>
          ))}
        </select>
      </label>
      <label>
        App
        <select value={filter.app} onChange={(event) => set({ app: event.currentTarget.value })}>
          <option value="">All</option>
          {apps.map(({ client_id, name }) => (
            <option key={client_id} value={client_id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        User
        <input value={filter.user} onInput={(event) => set({ user: event.currentTarget.value })} />
      </label>
    </form>
  )
}
