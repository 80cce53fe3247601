import { useSignal } from '@preact/signals'
import '../style/forms.css'
import { Shown } from '../components/shown.tsx'
import { Title } from '../components/title.tsx'
import { useLoad } from '../load.ts'
import { logIn, start } from '../session.ts'
import { Account } from '../setup/account.tsx'
import { ChooseMusic } from '../setup/choose-music.tsx'
import { Ready } from '../setup/ready.tsx'

type Setup = {
  link: 'good' | 'used' | 'wrong'
  step: 'account' | 'log-in' | 'music' | 'ready'
  has_demo: boolean
}

/** The code is behind the #, so that it is in no address that is sent or kept anywhere. */
const codeOf = () => location.hash.slice(1)

const load = async (): Promise<Setup> => {
  const answer = await fetch('/desk/setup', { headers: { 'x-setup-code': codeOf() } })
  return (await answer.json()) as Setup
}

/** The first start: an administrator, music, and an API that is ready. It goes on where it stopped. */
export function SetupPage() {
  const round = useSignal(0)
  const setup = useLoad(`setup ${round.value}`, load)
  const goOn = async () => {
    await start()
    round.value++
  }
  return (
    <main class="setup" id="page">
      <Shown of={setup}>{(found) => <Step setup={found} code={codeOf()} onDone={goOn} />}</Shown>
    </main>
  )
}

type StepProps = { setup: Setup; code: string; onDone: () => Promise<void> }

function Step({ setup, code, onDone }: StepProps) {
  const { step, link, has_demo } = setup
  if (step === 'ready') return <Ready />
  if (step === 'music') return <ChooseMusic hasDemo={has_demo} onDone={onDone} />
  if (step === 'log-in') return <AlreadyThere />
  if (link === 'wrong') return <NoLink />
  return <Account code={code} hasDemo={has_demo} onDone={onDone} />
}

const AlreadyThere = () => (
  <>
    <Title>This server is set up</Title>
    <p>
      It has an administrator already, and the link has done its work. Log in with that account to
      go on where you stopped.
    </p>
    <p class="row">
      <button type="button" class="main" onClick={logIn}>
        Log in
      </button>
      <a href="/">Go to the player</a>
    </p>
  </>
)

const NoLink = () => (
  <>
    <Title>Open the link in the terminal</Title>
    <p>
      This address is not the setup link that the server printed when it was started last. Look
      where the server runs, or start it again for a new link.
    </p>
  </>
)
