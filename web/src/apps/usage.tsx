import { Shown } from '../components/shown.tsx'
import { useLoad } from '../load.ts'
import { desk } from '../session.ts'
import type { Usage } from './shapes.ts'

const hourOf = (at: string) =>
  new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })

/** What an app asked for in the last day, and what went wrong of late. */
export function UsagePanel({ appId }: { appId: string }) {
  const loaded = useLoad(appId, () => desk<Usage>('GET', `/desk/apps/${appId}/usage`))
  return (
    <section aria-labelledby="usage" class="panel">
      <h2 id="usage">Usage</h2>
      <Shown of={loaded}>{(usage) => <Counted usage={usage} appId={appId} />}</Shown>
    </section>
  )
}

function Counted({ usage: { is_counted, hours, errors }, appId }: { usage: Usage; appId: string }) {
  if (!is_counted) return <p class="quiet">Requests are not counted: the setting journal is 0.</p>
  const sum = (of: 'requests' | 'limited' | 'failed') =>
    hours.reduce((all, hour) => all + hour[of], 0)
  if (sum('requests') === 0) return <p class="quiet">No requests in the last day.</p>
  const most = Math.max(1, ...hours.map(({ requests }) => requests))
  return (
    <>
      <p class="row">
        <span>
          <strong>{sum('requests')}</strong> in the last day
        </span>
        <span>
          <strong>{sum('limited')}</strong> of them over a limit (429)
        </span>
        <span>
          <strong>{sum('failed')}</strong> refused otherwise
        </span>
      </p>
      <ol class="bars" aria-label="Requests by hour">
        {hours.map(({ at, requests, limited }) => (
          <li key={at} title={`${hourOf(at)}: ${requests} requests, ${limited} over a limit`}>
            <span style={{ height: `${Math.ceil((100 * requests) / most)}%` }} />
            <span class="visually-hidden">
              {hourOf(at)}: {requests}
            </span>
          </li>
        ))}
      </ol>
      {errors.length > 0 && (
        <>
          <h3>Last errors</h3>
          <ul class="plain">
            {errors.map(({ id, status, method, url, why }) => (
              <li key={id}>
                <a href={`/requests?id=${encodeURIComponent(id)}`}>
                  <strong class="trouble">{status}</strong> <code>{`${method} ${url}`}</code>
                </a>
                <p class="quiet">{why}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={`/requests?app=${appId}`}>All requests of this app</a>
      </p>
    </>
  )
}
