import { useSignal } from '@preact/signals'
import page from '../../../docs/clients.md?raw'
import { CopyButton } from '../components/copy-button.tsx'
import { freshSecret } from './secret.tsx'
import type { App } from './shapes.ts'
import { preloadIn, snippetsIn } from './snippets.ts'

/** Code to paste, with the app's own values; the secret only while it can be shown. */
export function SnippetsPanel({ app }: { app: App }) {
  const chosen = useSignal(0)
  const fresh = freshSecret.value
  const snippets = snippetsIn(page, {
    base: location.origin,
    id: app.client_id,
    secret: fresh?.appId === app.client_id ? fresh.secret : 'YOUR_CLIENT_SECRET',
    redirectUri: app.redirect_uris[0] ?? 'http://127.0.0.1:8888/callback',
  })
  const snippet = snippets[chosen.value]
  return (
    <section aria-labelledby="snippets" class="panel">
      <h2 id="snippets">In your program</h2>
      <div class="field">
        <label for="client">Client</label>
        <select
          id="client"
          value={chosen.value}
          onChange={(event) => {
            chosen.value = Number(event.currentTarget.value)
          }}
        >
          {snippets.map(({ name }, at) => (
            <option key={name} value={at}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {snippet !== undefined && <Code name={snippet.name} code={snippet.code} />}
      {snippet?.needsPreload && (
        <>
          <p>
            This package knows only the public addresses. Save the file below as{' '}
            <code>reprise.mjs</code> and start your program with{' '}
            <code>REPRISE={location.origin} node --import ./reprise.mjs app.mjs</code>.
          </p>
          <Code name="reprise.mjs" code={preloadIn(page)} />
        </>
      )}
      <p class="quiet">More of each, and what was tested: docs/clients.md.</p>
    </section>
  )
}

const Code = ({ name, code }: { name: string; code: string }) => (
  <div class="code">
    <pre tabIndex={0}>{code}</pre>
    <CopyButton text={code} name={name} />
  </div>
)
