import { useSignal } from '@preact/signals'
import { JobHistory, RunningJobs, useJobs } from '../../admin/jobs.tsx'
import { Act } from '../../components/act.tsx'
import { Form } from '../../components/form.tsx'
import { Shown } from '../../components/shown.tsx'
import { useLoad } from '../../load.ts'
import { desk } from '../../session.ts'
import { Admin } from './frame.tsx'

type Music = { folders: string[]; is_fixed: boolean }

/** Where music is, and the scans that take it in. */
export function MusicPage() {
  const round = useSignal(0)
  const music = useLoad(`music ${round.value}`, () => desk<Music>('GET', '/desk/admin/music'))
  const { result, ask } = useJobs()
  const scan = async (choices: object) => {
    await desk('POST', '/desk/admin/scans', choices)
    await ask()
  }
  const use = async ({ folders = '' }: Record<string, string>) => {
    const named = folders.split('\n').filter((line) => line.trim() !== '')
    await desk('PUT', '/desk/admin/music', { folders: named })
    round.value++
    await ask()
  }
  return (
    <Admin title="Music">
      <Shown of={music}>{(found) => <Folders key={round.value} music={found} onUse={use} />}</Shown>
      <section aria-labelledby="scans">
        <h2 id="scans">Scans</h2>
        <p class="row">
          <Act onAct={() => scan({})}>Scan now</Act>
          <Act onAct={() => scan({ covers: true })}>Scan and make all covers again</Act>
        </p>
        <Shown of={result}>
          {(jobs) => (
            <>
              <RunningJobs jobs={jobs} kind="scan" onChange={ask} />
              <JobHistory jobs={jobs} kind="scan" />
            </>
          )}
        </Shown>
      </section>
    </Admin>
  )
}

function Folders({ music, onUse }: { music: Music; onUse: Parameters<typeof Form>[0]['onSend'] }) {
  if (music.is_fixed) {
    return (
      <p>
        The folders are set where the server is started: <code>{music.folders.join(', ')}</code>
      </p>
    )
  }
  return (
    <Form action="Use these folders" onSend={onUse}>
      <div class="field">
        <label for="folders">Folders with music</label>
        <textarea
          id="folders"
          name="folders"
          rows={3}
          aria-describedby="folders-hint"
          defaultValue={music.folders.join('\n')}
        />
        <p class="quiet" id="folders-hint">
          Paths on the server, one a line. They are scanned, and watched for changes.
        </p>
      </div>
    </Form>
  )
}
