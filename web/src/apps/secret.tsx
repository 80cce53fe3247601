import { signal, useSignal } from '@preact/signals'
import { CopyButton } from '../components/copy-button.tsx'
import { Sheet } from '../components/sheet.tsx'
import { desk } from '../session.ts'
import type { App } from './shapes.ts'

/** The secret that was made last, for as long as the pages stay open: nobody can show it again. */
export const freshSecret = signal<{ appId: string; secret: string } | undefined>(undefined)

/** Id and secret of an app, and a new secret when somebody wants one. */
export function Credentials({ app }: { app: App }) {
  const isAsking = useSignal(false)
  const secret = freshSecret.value?.appId === app.client_id ? freshSecret.value.secret : undefined
  const rotate = async () => {
    isAsking.value = false
    const path = `/desk/apps/${app.client_id}/secret`
    const made = await desk<{ client_secret: string }>('POST', path)
    freshSecret.value = { appId: app.client_id, secret: made.client_secret }
  }
  return (
    <section aria-labelledby="credentials" class="panel">
      <h2 id="credentials">Credentials</h2>
      <dl>
        <dt>Client ID</dt>
        <dd class="row">
          <code>{app.client_id}</code>
          <CopyButton text={app.client_id} name="client ID" />
        </dd>
        <dt>Client secret</dt>
        <dd class="row">
          {secret === undefined ? (
            <span class="quiet">Shown once, when it was made. Only a hash of it is kept.</span>
          ) : (
            <>
              <code>{secret}</code>
              <CopyButton text={secret} name="client secret" />
              <strong role="status">Copy it now: it is not shown again.</strong>
            </>
          )}
        </dd>
      </dl>
      <p>
        <button
          type="button"
          onClick={() => {
            isAsking.value = true
          }}
        >
          Rotate client secret
        </button>
      </p>
      {isAsking.value && (
        <Sheet
          title="Rotate client secret"
          onClose={() => {
            isAsking.value = false
          }}
        >
          <p>The old secret is refused from then on. Tokens that were given already stay good.</p>
          <p>
            <button type="button" class="main" onClick={rotate}>
              Make a new secret
            </button>
          </p>
        </Sheet>
      )}
    </section>
  )
}
