import { Title } from '../components/title.tsx'
import mark from '../icon.svg'
import { logIn } from '../session.ts'

/** What somebody sees who is not logged in. */
export const Welcome = () => (
  <main class="welcome">
    <img src={mark} alt="" width="56" height="56" />
    <Title>Reprise</Title>
    <p>
      Your own music server: this player, and the whole Web API that your apps and devices already
      speak.
    </p>
    <button type="button" class="main" onClick={logIn}>
      Log in
    </button>
    <p class="quiet">
      The names and passwords of the demo world's users are printed where the server was started.
    </p>
  </main>
)
