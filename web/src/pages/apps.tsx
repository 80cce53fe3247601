import { useSignal } from '@preact/signals'
import '../style/desk.css'
import { AboutForm } from '../apps/about-form.tsx'
import { freshSecret } from '../apps/secret.tsx'
import type { About, App } from '../apps/shapes.ts'
import { Shown } from '../components/shown.tsx'
import { Title } from '../components/title.tsx'
import { useLoad } from '../load.ts'
import { go } from '../router.ts'
import { desk, person } from '../session.ts'

/** The apps that somebody registered, and a form for another one. */
export function AppsPage() {
  const loaded = useLoad('apps', () => desk<{ apps: App[] }>('GET', '/desk/apps'))
  const isMaking = useSignal(false)
  return (
    <>
      <Title>Apps</Title>
      <p class="quiet">
        An app is what your program is to this server: an id, a secret, and the addresses users are
        sent back to.
      </p>
      {isMaking.value ? (
        <section aria-label="Create app" class="panel">
          <AboutForm about={empty} button="Create app" onSave={create} />
        </section>
      ) : (
        <p>
          <button
            type="button"
            class="main"
            onClick={() => {
              isMaking.value = true
            }}
          >
            Create app
          </button>
        </p>
      )}
      <Shown of={loaded}>{({ apps }) => <List apps={apps} />}</Shown>
    </>
  )
}

const empty: About = {
  name: '',
  description: '',
  website: '',
  redirect_uris: [],
  redirect_rules: 'relaxed',
}

async function create(about: About): Promise<void> {
  const made = await desk<App & { client_secret: string }>('POST', '/desk/apps', about)
  freshSecret.value = { appId: made.client_id, secret: made.client_secret }
  go(`/apps/${made.client_id}`)
}

function List({ apps }: { apps: App[] }) {
  if (apps.length === 0) return <p class="quiet">You have no apps yet.</p>
  return (
    <ul class="apps" aria-label="Apps">
      {apps.map(({ client_id, name, description, access, owner }) => (
        <li key={client_id}>
          <a href={`/apps/${client_id}`}>
            <strong>{name}</strong>
            <span class="quiet">{description}</span>
            <code>{client_id}</code>
            <span class="quiet">
              {access}
              {owner !== person.value?.id && ` · ${owner ?? "the operator's"}`}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
