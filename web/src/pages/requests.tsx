import { useSignal } from '@preact/signals'
import '../style/desk.css'
import '../style/requests.css'
import type { App } from '../apps/shapes.ts'
import { Shown } from '../components/shown.tsx'
import { Title } from '../components/title.tsx'
import { useLoad } from '../load.ts'
import { Detail } from '../requests/detail.tsx'
import { downloadHar } from '../requests/download-har.ts'
import { Filters } from '../requests/filters.tsx'
import { RequestList } from '../requests/list.tsx'
import { useLive } from '../requests/live.ts'
import { type Filter, toQuery, type Whole } from '../requests/shapes.ts'
import { address, go } from '../router.ts'
import { desk } from '../session.ts'

/** The last requests of the Web API and the accounts service, as they come. */
export function RequestsPage() {
  const asked = new URLSearchParams(address.value.split('?')[1])
  const wanted = (name: string) => asked.get(name) ?? ''
  const filter: Filter = {
    app: wanted('app'),
    user: wanted('user'),
    status: wanted('status'),
    path: wanted('path'),
  }
  const id = wanted('id')
  const isHeld = useSignal(false)
  const { entries, state } = useLive(filter, isHeld.value)
  const apps = useLoad('apps', () => desk<{ apps: App[] }>('GET', '/desk/apps'))
  const known = apps.value.state === 'ready' ? apps.value.value.apps : []
  const hrefOf = (chosen: string) => `/requests?${toQuery(filter, { id: chosen })}`
  return (
    <>
      <Title>Requests</Title>
      <Filters
        filter={filter}
        apps={known}
        onChange={(next) => go(`/requests?${toQuery(next, { id })}`, { replace: true })}
      />
      <p class="row">
        <button
          type="button"
          aria-pressed={isHeld.value}
          onClick={() => {
            isHeld.value = !isHeld.value
          }}
        >
          Hold
        </button>
        <button type="button" onClick={() => downloadHar(filter)}>
          Export HAR
        </button>
        <span class="quiet" role="status">
          {isHeld.value ? 'Held.' : words[state.value]}
        </span>
      </p>
      <div class={id === '' ? 'log' : 'log opened'}>
        <RequestList entries={entries.value} chosen={id} hrefOf={hrefOf} />
        {id !== '' && <Chosen key={id} id={id} />}
      </div>
    </>
  )
}

const words = {
  loading: 'Loading…',
  live: 'Live.',
  off: 'No requests are kept: the setting journal is 0.',
  failed: 'The server does not answer. Trying again…',
}

function Chosen({ id }: { id: string }) {
  const path = `/desk/requests/${encodeURIComponent(id)}`
  const loaded = useLoad(id, () => desk<Whole>('GET', path))
  return <Shown of={loaded}>{(entry) => <Detail entry={entry} />}</Shown>
}
