import { instantText } from '../amounts.ts'
import { duration, type Job, JobProgress, type RunningJob } from '../components/job.tsx'
import { usePoll } from '../poll.ts'
import { desk } from '../session.ts'
import { Ledger } from './ledger.tsx'

type Jobs = { running: RunningJob[]; last: Job[] }
type Kind = Job['kind']

/** What is under way and what was, looked at every second. */
export const useJobs = () => usePoll(() => desk<Jobs>('GET', '/desk/admin/jobs'))

type RunningProps = { jobs: Jobs; kind: Kind; onChange: () => Promise<void> }

/** How far the jobs of a kind are, each with a way to stop it. */
export function RunningJobs({ jobs, kind, onChange }: RunningProps) {
  const cancel = async (id: string) => {
    await desk('DELETE', `/desk/admin/jobs/${id}`)
    await onChange()
  }
  return (
    <>
      {jobs.running
        .filter((job) => job.kind === kind)
        .map((job) => (
          <JobProgress key={job.id} job={job} onCancel={() => void cancel(job.id)} />
        ))}
    </>
  )
}

/** What became of the jobs of a kind, newest first. */
export function JobHistory({ jobs, kind }: { jobs: Jobs; kind: Kind }) {
  const last = jobs.last.filter((job) => job.kind === kind)
  if (last.length === 0) return <p class="quiet">There was none yet.</p>
  return (
    <ul class="entries">
      {last.map((job) => (
        <li key={job.id}>
          <div class="row">
            <span class="what">
              <strong>
                {stateNames[job.state]}, {instantText(job.started_at)}
              </strong>
              <span class="quiet">{job.about}</span>
              <span class="quiet">{factsOf(job)}</span>
              {job.failure !== '' && <span class="trouble">{job.failure}</span>}
            </span>
          </div>
          {hasLedger(job) && <Ledger job={job} />}
        </li>
      ))}
    </ul>
  )
}

const stateNames: Record<Job['state'], string> = {
  running: 'Under way',
  done: 'Done',
  cancelled: 'Cancelled',
  failed: 'Failed',
  interrupted: 'Interrupted',
}

const counted = [
  'read',
  'created',
  'updated',
  'matched',
  'moved',
  'returned',
  'duplicate',
  'missing',
  'unmatched',
  'rejected',
  'purged',
]

/** The counts of a report that are not nothing. */
function factsOf({ report, started_at, finished_at }: Job): string {
  const facts = counted.flatMap((name) => {
    const value = report?.[name]
    const count =
      typeof value === 'object' && value !== null
        ? Object.values(value).reduce((sum, one) => sum + Number(one), 0)
        : Number(value ?? 0)
    return count > 0 ? [`${count} ${name}`] : []
  })
  const seconds = Math.max(0, Math.round((finished_at - started_at) / 1000))
  return [...facts, `in ${duration(seconds)}`].join(' · ')
}

const hasLedger = ({ report }: Job) =>
  typeof report?.ledger === 'string' ||
  (Array.isArray(report?.files) && report.files.some(({ ledger }) => ledger !== null))
