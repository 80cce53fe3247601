import { JobHistory, RunningJobs, useJobs } from '../../admin/jobs.tsx'
import { bytesText, instantText } from '../../amounts.ts'
import { Act } from '../../components/act.tsx'
import { Copied } from '../../components/copied.tsx'
import { Shown } from '../../components/shown.tsx'
import { useLoad } from '../../load.ts'
import { desk } from '../../session.ts'
import { Admin } from './frame.tsx'

type Storage = { parts: { name: string; bytes: number; files: number }[]; free: number }
type Backups = {
  instead: string | null
  backups: { name: string; bytes: number; made_at: number }[]
}

/** What the data folder takes, and copies of the database. */
export function StoragePage() {
  const storage = useLoad('storage', () => desk<Storage>('GET', '/desk/admin/storage'))
  return (
    <Admin title="Storage">
      <section aria-labelledby="backups">
        <h2 id="backups">Backups</h2>
        <BackupNow />
      </section>
      <section aria-labelledby="folder">
        <h2 id="folder">The data folder</h2>
        <Shown of={storage}>
          {({ parts, free }) => (
            <>
              <p class="quiet">{bytesText(free)} are free on its disk.</p>
              <ul class="entries">
                {parts.map(({ name, bytes, files }) => (
                  <li key={name} class="row">
                    <span class="what">{name}</span>
                    <span class="quiet">
                      {bytesText(bytes)}, {files} {files === 1 ? 'file' : 'files'}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Shown>
      </section>
    </Admin>
  )
}

function BackupNow() {
  const { result, ask } = useJobs()
  const begin = async () => {
    await desk('POST', '/desk/admin/backups')
    await ask()
  }
  const jobs = result.value.state === 'ready' ? result.value.value : undefined
  // What a backup leaves is asked for again when one has ended.
  const done = jobs?.last.filter(({ kind }) => kind === 'backup').length ?? 0
  const backups = useLoad(`backups ${done}`, () => desk<Backups>('GET', '/desk/admin/backups'))
  return (
    <Shown of={backups}>
      {({ instead, backups: all }) =>
        instead !== null ? (
          <Copied label="With PostgreSQL" text={instead} />
        ) : (
          <>
            <p>
              A copy of the database, opened and checked. Covers, music and the authority's key are
              not in it.
            </p>
            <p class="row">
              <Act onAct={begin}>Back up now</Act>
            </p>
            {jobs && <RunningJobs jobs={jobs} kind="backup" onChange={ask} />}
            <ul class="entries" aria-label="Backups">
              {all.map(({ name, bytes, made_at }) => (
                <li key={name} class="row">
                  <span class="what">
                    <a href={`/desk/admin/backups/${name}`} download>
                      {name}
                    </a>
                    <span class="quiet">
                      {instantText(made_at)}, {bytesText(bytes)}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
            {jobs && <JobHistory jobs={jobs} kind="backup" />}
          </>
        )
      }
    </Shown>
  )
}
