import { useSignal } from '@preact/signals'
import { CopyButton } from '../components/copy-button.tsx'
import { Json } from '../console/highlight.tsx'
import { pretty } from '../console/pretty.ts'
import { curlOf, obstacle, replay } from './again.ts'
import type { Half, Whole } from './shapes.ts'

/** One request: what it was, why it got its status, and what can be done with it. */
export function Detail({ entry }: { entry: Whole }) {
  const { method, url, status, why, operation, app, user, at, ms, id, exchange } = entry
  return (
    <article aria-labelledby="request" class="panel">
      <h2 id="request">
        <span class={`status s${String(status)[0]}`}>{status}</span>{' '}
        <code>
          {method} {url}
        </code>
      </h2>
      {why !== '' && (
        <p class="why">
          <strong>Why {status}</strong> {why}
        </p>
      )}
      <dl>
        <dt>Operation</dt>
        <dd>
          {url.startsWith('/v1/') && operation !== '' ? (
            <a href={`/console#${operation}`}>{operation}</a>
          ) : (
            operation || 'none'
          )}
        </dd>
        <dt>App</dt>
        <dd>{app?.name ?? 'not known'}</dd>
        <dt>User</dt>
        <dd>{user ?? 'none'}</dd>
        <dt>Answered</dt>
        <dd>
          {new Date(at).toLocaleString()}, after {ms} ms
        </dd>
        <dt>Request id</dt>
        <dd>
          <code>{id}</code>
        </dd>
      </dl>
      <Actions entry={entry} />
      {exchange === null ? (
        <p class="quiet">
          Headers and bodies were not kept. They are kept while somebody looks at this page, and of
          what the console sends.
        </p>
      ) : (
        <>
          <HalfOf title="Request" half={exchange.request} />
          <HalfOf title="Response" half={exchange.response} />
        </>
      )}
    </article>
  )
}

function Actions({ entry }: { entry: Whole }) {
  const again = useSignal<{ status: number; id: string } | undefined>(undefined)
  const reason = obstacle(entry)
  return (
    <div class="row">
      <button
        type="button"
        disabled={reason !== ''}
        onClick={async () => {
          again.value = await replay(entry)
        }}
      >
        Replay as you
      </button>
      <CopyButton text={curlOf(entry, location.origin)} name="as curl" label="Copy as curl" />
      <span class="quiet">{reason}</span>
      <span role="status">
        {again.value !== undefined && (
          <>
            Answered {again.value.status}:{' '}
            <a href={`/requests?id=${again.value.id}`}>its own entry</a>
          </>
        )}
      </span>
    </div>
  )
}

function HalfOf({ title, half: { headers, body } }: { title: string; half: Half }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <details>
        <summary>{headers.length} headers</summary>
        <dl>
          {headers.map(([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd>
                <code>{value}</code>
              </dd>
            </>
          ))}
        </dl>
      </details>
      {body.text !== '' && <Json text={body.is_whole ? pretty(body.text) : body.text} />}
      {!body.is_whole && <p class="quiet">The first 16 KB of {body.size} bytes.</p>}
    </section>
  )
}
