import { useSignal } from '@preact/signals'
import '../style/desk.css'
import { Shown } from '../components/shown.tsx'
import { Title } from '../components/title.tsx'
import { useLoad } from '../load.ts'
import { desk } from '../session.ts'

type Consent = {
  app: { id: string; name: string }
  texts: string[]
  granted_at: string
  used_at: string | null
}

/** The apps that the user agreed to, and taking back that they did. */
export function ConsentsPage() {
  const version = useSignal(0)
  const news = useSignal('')
  const consents = useLoad(String(version.value), () =>
    desk<{ consents: Consent[] }>('GET', '/desk/consents'),
  )
  const withdraw = async ({ id, name }: Consent['app']) => {
    try {
      await desk('DELETE', `/desk/consents/${encodeURIComponent(id)}`)
      news.value = `${name} has no access any more.`
    } catch (error) {
      news.value = error instanceof Error ? error.message : String(error)
    }
    version.value += 1
    // The button that was pressed is about to go.
    document.querySelector<HTMLElement>('main h1')?.focus()
  }
  return (
    <>
      <Title>Apps with access</Title>
      <p role="status">{news}</p>
      <Shown of={consents}>
        {({ consents: all }) =>
          all.length === 0 ? (
            <p class="quiet">You gave no app access to your account.</p>
          ) : (
            all.map((consent) => (
              <Access key={consent.app.id} {...consent} onWithdraw={() => withdraw(consent.app)} />
            ))
          )
        }
      </Shown>
    </>
  )
}

function Access({
  app,
  texts,
  granted_at,
  used_at,
  onWithdraw,
}: Consent & { onWithdraw: () => void }) {
  return (
    <section class="panel">
      <h2>{app.name}</h2>
      <p class="quiet">
        Since {day(granted_at)}
        {used_at === null ? ', not used yet' : `, last used ${day(used_at)}`}
      </p>
      <ul>
        {(texts.length === 0 ? ['See who you are'] : texts).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>
        <button type="button" onClick={onWithdraw} aria-label={`Take access away from ${app.name}`}>
          Take access away
        </button>
      </p>
    </section>
  )
}

const day = (instant: string) =>
  new Date(instant).toLocaleDateString(undefined, { dateStyle: 'medium' })
