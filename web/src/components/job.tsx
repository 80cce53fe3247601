/** A scan, import or backup, as the desk tells of it. */
export type Job = {
  id: string
  kind: 'scan' | 'import' | 'backup'
  state: 'running' | 'done' | 'cancelled' | 'failed' | 'interrupted'
  about: string
  started_at: number
  finished_at: number
  report: Record<string, unknown> | null
  failure: string
}

export type RunningJob = Job & { progress: Progress }

type Progress = {
  phase: string
  count: number
  done: number
  of: number
  per_second: number | null
  seconds_left: number | null
  phases: { phase: string; count: number }[]
}

const phaseNames: Record<string, string> = {
  starting: 'Starting',
  walking: 'Looking for files',
  reading: 'Reading',
  indexing: 'Filling the search index',
  covers: 'Making covers',
  copying: 'Copying',
  checking: 'Checking the copy',
}

/** How far a job is: a bar, the pace, the time left, and the phases so far. */
export function JobProgress({ job, onCancel }: { job: RunningJob; onCancel?: () => void }) {
  const { phase, done, of, phases } = job.progress
  const name = phaseNames[phase] ?? phase
  return (
    <section class="job" aria-label={`Progress of the ${job.kind}`}>
      <div class="row">
        <strong>{name}</strong>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            Cancel
          </button>
        )}
      </div>
      <progress aria-label={name} {...(of > 0 ? { value: done, max: of } : {})} />
      <p class="quiet">{factsOf(job).join(' · ')}</p>
      <ol class="phases">
        {phases.map((one) => (
          <li key={one.phase} {...(one.phase === phase ? { 'aria-current': 'step' as const } : {})}>
            {phaseNames[one.phase] ?? one.phase} <span class="quiet">{one.count}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function factsOf({ kind, progress }: RunningJob): string[] {
  const { phase, count, of, per_second, seconds_left } = progress
  const unit = unitOf(kind, phase)
  const counted = kind === 'scan' && of > 0 ? `${count} of ${of} ${unit}` : `${count} ${unit}`
  return [
    counted,
    ...(per_second === null ? [] : [`${per_second} ${unit} per second`]),
    ...(seconds_left === null ? [] : [`${duration(seconds_left)} left`]),
  ]
}

function unitOf(kind: Job['kind'], phase: string): string {
  if (phase === 'indexing') return 'entries'
  if (phase === 'covers') return 'covers'
  return kind === 'import' ? 'rows' : 'files'
}

/** "40 s", "3 min 20 s", "2 h 5 min" */
export function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`
}
