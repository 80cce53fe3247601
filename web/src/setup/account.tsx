import { Field } from '../components/field.tsx'
import { Form } from '../components/form.tsx'
import { Title } from '../components/title.tsx'
import { wordsOf } from '../session.ts'
import { Steps } from './steps.tsx'

type Props = { code: string; hasDemo: boolean; onDone: () => Promise<void> }

/** The first step: who looks after the server. Or none yet: just listening. */
export function Account({ code, hasDemo, onDone }: Props) {
  const make = async ({ name, password }: Record<string, string>) => {
    await withCode('/desk/setup/admin', { code, name, password })
    // It has done its work, and need not stay in the browser's history.
    history.replaceState(null, '', '/setup')
    await onDone()
  }
  const listen = async () => {
    await withCode('/desk/setup/listen', { code })
    location.assign('/player/library/tracks')
  }
  return (
    <>
      <Steps at={0} />
      <Title>Welcome to Reprise</Title>
      <p>Make the account that looks after this server. It can listen to music like every other.</p>
      <Form action="Make the account" onSend={make}>
        <Field
          label="Your name"
          name="name"
          hint="a to z, digits, dot, dash and underscore"
          autocomplete="username"
          required
          maxlength={64}
        />
        <Field
          label="Password"
          name="password"
          isSecret
          hint="At least eight characters"
          autocomplete="new-password"
          required
          minlength={8}
        />
      </Form>
      {hasDemo && (
        <section class="aside" aria-labelledby="just-listen">
          <h2 id="just-listen">Or look around first</h2>
          <p>The demo world has music to play and people who like it. This link stays good.</p>
          <Form action="Just listen" onSend={listen}>
            {null}
          </Form>
        </section>
      )}
    </>
  )
}

/** Asks the desk with the link's code, which stands for somebody who is logged in. */
async function withCode(path: string, body: object): Promise<void> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (answer.ok) return
  throw new Error(wordsOf(await answer.text()) ?? `The server answered ${answer.status}`)
}
