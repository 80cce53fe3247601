import { Type as T } from 'typebox'
import type { Progress } from '../../jobs/pace.ts'
import { notFound } from '../../lib/errors.ts'
import type { Job } from '../../model/job.ts'
import { lastJobs } from '../../store/jobs.ts'
import { deskOperation } from '../operation.ts'

/** What is under way, with how far it is, and what became of the last jobs. */
export const jobs = deskOperation({
  method: 'GET',
  path: '/desk/admin/jobs',
  isForAdmins: true,
  async handle({ ctx }) {
    const running = ctx.jobs.running()
    const ids = new Set(running.map(({ job }) => job.id))
    const last = await lastJobs(ctx.db, 50)
    return {
      running: running.map(({ job, progress }) => ({
        ...show(job),
        progress: showProgress(progress),
      })),
      last: last.filter(({ id }) => !ids.has(id)).map(show),
    }
  },
})

/** Starts a scan of the folders of music. */
export const startScan = deskOperation({
  method: 'POST',
  path: '/desk/admin/scans',
  isForAdmins: true,
  body: T.Object({ purge: T.Optional(T.Boolean()), covers: T.Optional(T.Boolean()) }),
  handle: async ({ ctx, body }) => show((await ctx.music.scan(body)).job),
})

/** Stops a job; what it has taken in stays. */
export const cancelJob = deskOperation({
  method: 'DELETE',
  path: '/desk/admin/jobs/:id',
  isForAdmins: true,
  async handle({ ctx, params }) {
    if (!ctx.jobs.cancel(params.id ?? '')) throw notFound()
  },
})

/** A job as the pages see it. */
export const show = (job: Job) => ({
  id: job.id,
  kind: job.kind,
  state: job.state,
  about: job.about,
  started_at: job.startedAt,
  finished_at: job.finishedAt,
  report: job.report === '' ? null : JSON.parse(job.report),
  failure: job.failure,
})

const showProgress = ({ perSecond, secondsLeft, ...rest }: Progress) => ({
  ...rest,
  per_second: perSecond,
  seconds_left: secondsLeft,
})
