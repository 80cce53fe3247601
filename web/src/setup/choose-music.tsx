import { Field } from '../components/field.tsx'
import { Form } from '../components/form.tsx'
import { Title } from '../components/title.tsx'
import { desk } from '../session.ts'
import { Steps } from './steps.tsx'

type Props = { hasDemo: boolean; onDone: () => Promise<void> }

/** The second step: music of one's own, or the demo world. */
export function ChooseMusic({ hasDemo, onDone }: Props) {
  const choose = async ({ folder }: Record<string, string>) => {
    await desk('PUT', '/desk/admin/music', { folders: [folder] })
    await onDone()
  }
  const takeDemo = async () => {
    await desk('POST', '/desk/setup/demo')
    await onDone()
  }
  return (
    <>
      <Steps at={1} />
      <Title>What is there to hear?</Title>
      <section aria-labelledby="own-music">
        <h2 id="own-music">Your music</h2>
        <p>
          A folder on the server. Reprise only reads it: tags, covers, audiobooks and playlists
          become the catalog, and what changes later is noticed.
        </p>
        <Form action="Use this folder" onSend={choose}>
          <Field
            label="Path of the folder"
            name="folder"
            placeholder="/home/you/Music"
            required
            maxlength={4096}
          />
        </Form>
      </section>
      <section class="aside" aria-labelledby="demo-music">
        <h2 id="demo-music">The demo world</h2>
        <p>
          {hasDemo
            ? 'Invented artists and a classical repertoire, with music that plays. It is here already.'
            : 'Invented artists and a classical repertoire, with music that plays.'}
        </p>
        <Form action="Use the demo world" onSend={takeDemo}>
          {null}
        </Form>
      </section>
    </>
  )
}
