import { useSignal } from '@preact/signals'
import '../style/desk.css'
import { AboutForm } from '../apps/about-form.tsx'
import { AccessPanel } from '../apps/access.tsx'
import { Credentials } from '../apps/secret.tsx'
import type { About, App } from '../apps/shapes.ts'
import { SnippetsPanel } from '../apps/snippets-panel.tsx'
import { UsagePanel } from '../apps/usage.tsx'
import { UsersPanel } from '../apps/users.tsx'
import { Sheet } from '../components/sheet.tsx'
import { Shown } from '../components/shown.tsx'
import { Title } from '../components/title.tsx'
import { useLoad } from '../load.ts'
import { go } from '../router.ts'
import type { PageProps } from '../routes.ts'
import { desk } from '../session.ts'

type WithUsers = App & { users: string[] }

/** One app: its credentials, its settings, what it asks for, and how programs use it. */
export function AppPage({ params }: PageProps) {
  const id = params.id ?? ''
  const loaded = useLoad(id, () => desk<WithUsers>('GET', `/desk/apps/${id}`))
  return (
    <Shown of={loaded} isPage>
      {(app) => <Opened loaded={app} />}
    </Shown>
  )
}

function Opened({ loaded }: { loaded: WithUsers }) {
  const app = useSignal<App>(loaded)
  const { client_id: id, name, access } = app.value
  const save = async (about: About) => {
    app.value = await desk<App>('PUT', `/desk/apps/${id}`, about)
  }
  return (
    <>
      <p>
        <a href="/apps">Apps</a>
      </p>
      <Title>{name}</Title>
      <p class="quiet">
        {access === 'development' ? 'App Status: Development mode' : `Access: ${access}`}
      </p>
      <Credentials app={app.value} />
      <SnippetsPanel app={app.value} />
      <UsagePanel appId={id} />
      <section aria-labelledby="basic" class="panel">
        <h2 id="basic">Basic Information</h2>
        <AboutForm about={loaded} button="Save" onSave={save} />
      </section>
      <AccessPanel
        app={app.value}
        onChange={(next) => {
          app.value = next
        }}
      />
      <UsersPanel app={app.value} users={loaded.users} />
      <Removal id={id} name={name} />
    </>
  )
}

function Removal({ id, name }: { id: string; name: string }) {
  const isAsking = useSignal(false)
  const remove = async () => {
    await desk('DELETE', `/desk/apps/${id}`)
    go('/apps')
  }
  return (
    <section aria-labelledby="removal" class="panel">
      <h2 id="removal">Delete app</h2>
      <p class="quiet">Its tokens are revoked at once. Nothing brings it back.</p>
      <p>
        <button
          type="button"
          onClick={() => {
            isAsking.value = true
          }}
        >
          Delete app
        </button>
      </p>
      {isAsking.value && (
        <Sheet
          title="Delete app"
          onClose={() => {
            isAsking.value = false
          }}
        >
          <p>Delete {name}, and revoke every token it was given?</p>
          <p>
            <button type="button" class="main" onClick={remove}>
              Delete {name}
            </button>
          </p>
        </Sheet>
      )}
    </section>
  )
}
