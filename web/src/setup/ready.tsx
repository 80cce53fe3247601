import { useSignal } from '@preact/signals'
import { Copied } from '../components/copied.tsx'
import { JobProgress, type RunningJob } from '../components/job.tsx'
import { Shown } from '../components/shown.tsx'
import { Title } from '../components/title.tsx'
import { useLoad } from '../load.ts'
import { usePoll } from '../poll.ts'
import { desk } from '../session.ts'
import { Steps } from './steps.tsx'

type App = {
  name: string
  client_id: string
  client_secret: string | null
  access_token: string
  address: string
}

/** The last step: what there is now, and the doors to it. */
export function Ready() {
  const round = useSignal(0)
  const app = useLoad(`app ${round.value}`, () =>
    desk<App>('POST', '/desk/setup/app', { renew: round.value > 0 }),
  )
  const renew = () => {
    round.value++
  }
  return (
    <>
      <Steps at={2} />
      <Title>Your API is ready</Title>
      <Scan />
      <nav class="row doors" aria-label="Go on">
        <a href="/">Open the player</a>
        <a href="/console">Open the console</a>
        <a href="/apps">Apps</a>
        <a href="/admin">Administration</a>
      </nav>
      <Shown of={app}>{(made) => <Credentials app={made} onRenew={renew} />}</Shown>
    </>
  )
}

function Credentials({ app, onRenew }: { app: App; onRenew: () => void }) {
  const { address, access_token, client_id, client_secret } = app
  return (
    <>
      <p>
        {app.name} is registered, and this line works now. Its token is good for an hour and may do
        everything you may.
      </p>
      <Copied
        label="Try it"
        text={`curl -H "Authorization: Bearer ${access_token}" ${address}/v1/me`}
      />
      <Copied label="Client id" text={client_id} />
      {client_secret === null ? (
        <p class="row">
          <span>The client secret was shown when it was made.</span>
          <button type="button" onClick={onRenew}>
            Make a new one
          </button>
        </p>
      ) : (
        <>
          <Copied label="Client secret" text={client_secret} />
          <p class="quiet">Keep it now: only a hash of it is stored.</p>
        </>
      )}
    </>
  )
}

/** The scan that is under way, while there is one. */
function Scan() {
  const { result } = usePoll(() => desk<{ running: RunningJob[] }>('GET', '/desk/admin/jobs'))
  const loaded = result.value
  const scan =
    loaded.state === 'ready' ? loaded.value.running.find(({ kind }) => kind === 'scan') : undefined
  if (scan === undefined) return null
  return (
    <>
      <p>Your music is being scanned. What is taken in can be heard at once.</p>
      <JobProgress job={scan} />
    </>
  )
}
