import { useSignal } from '@preact/signals'
import { JobHistory, RunningJobs, useJobs } from '../../admin/jobs.tsx'
import { bytesText } from '../../amounts.ts'
import { Act } from '../../components/act.tsx'
import { Form } from '../../components/form.tsx'
import { Shown } from '../../components/shown.tsx'
import { useLoad } from '../../load.ts'
import { desk, upload } from '../../session.ts'
import { Admin } from './frame.tsx'

type InboxFile = { name: string; bytes: number }

/** Lists and exports of others that become part of the catalog. */
export function ImportsPage() {
  const round = useSignal(0)
  const inbox = useLoad(`inbox ${round.value}`, () =>
    desk<{ files: InboxFile[] }>('GET', '/desk/admin/inbox'),
  )
  const { result, ask } = useJobs()
  const take = async (file: string) => {
    await desk('POST', '/desk/admin/imports', { file })
    await ask()
  }
  const send = async () => {
    const input = document.querySelector<HTMLInputElement>('#upload')
    const file = input?.files?.[0]
    if (file === undefined) throw new Error('Choose a file first')
    const { name } = await upload<{ name: string }>('/desk/admin/inbox', file)
    round.value++
    await take(name)
  }
  const drop = async ({ name }: InboxFile) => {
    await desk('DELETE', `/desk/admin/inbox/${encodeURIComponent(name)}`)
    round.value++
  }
  return (
    <Admin title="Imports">
      <Form action="Upload and import" onSend={send}>
        <div class="field">
          <label for="upload">A file of yours</label>
          <input id="upload" type="file" accept=".csv,.json,.ndjson,.jsonl,.tsv,.txt" />
          <p class="quiet">
            CSV of many kinds, or API objects as JSON; up to a gigabyte. What is laid into{' '}
            <code>inbox</code> in the data folder waits here, too.
          </p>
        </div>
      </Form>
      <Shown of={inbox}>
        {({ files }) => (
          <ul class="entries" aria-label="Inbox">
            {files.map((file) => (
              <li key={file.name} class="row">
                <span class="what">
                  <strong>{file.name}</strong>
                  <span class="quiet">{bytesText(file.bytes)}</span>
                </span>
                <Act label={`Import ${file.name}`} onAct={() => take(file.name)}>
                  Import
                </Act>
                <Act
                  label={`Remove ${file.name}`}
                  confirm={`Remove ${file.name} from the inbox?`}
                  onAct={() => drop(file)}
                >
                  Remove
                </Act>
              </li>
            ))}
          </ul>
        )}
      </Shown>
      <section aria-labelledby="imports">
        <h2 id="imports">Imports</h2>
        <Shown of={result}>
          {(jobs) => (
            <>
              <RunningJobs jobs={jobs} kind="import" onChange={ask} />
              <JobHistory jobs={jobs} kind="import" />
            </>
          )}
        </Shown>
      </section>
    </Admin>
  )
}
