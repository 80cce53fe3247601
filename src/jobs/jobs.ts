import { resolve } from 'node:path'
import type { Logger } from 'pino'
import type { Config } from '../config-keys.ts'
import type { Changes } from '../db/changes.ts'
import type { Clock } from '../lib/clock.ts'
import { badRequest } from '../lib/errors.ts'
import type { RandomBytes } from '../lib/secret.ts'
import type { Job, JobKind } from '../model/job.ts'
import { deleteJobsBefore, interruptJobs, saveJob } from '../store/jobs.ts'
import { type Child, startCommand } from './child.ts'
import { Pace, type Progress } from './pace.ts'

/** What jobs work with; a context has all of it. */
export type JobMeans = {
  config: Config
  changes: Changes
  clock: Clock
  random: RandomBytes
  log: Logger
  folder: string
}

/** What is to be done: the words of a command, and what people are told it is about. */
export type Order = { kind: JobKind; about: string; words: string[] }

type Running = { job: Job; pace: Pace; child: Child; isCancelled: boolean; ended: Promise<Job> }

/**
 * Scans, imports and backups that this server runs: one of each kind at a time, each a process of
 * its own. How far they are is known here, what became of them is kept in the database.
 */
export class Jobs {
  readonly #means: JobMeans
  readonly #running = new Map<JobKind, Running>()

  constructor(means: JobMeans) {
    this.#means = means
  }

  /** A server starts: what the last one left running was interrupted. */
  async begin(): Promise<void> {
    const { changes, clock, folder } = this.#means
    await changes.write((tx) => interruptJobs(tx, resolve(folder), clock.now()))
  }

  /**
   * Starts a job.
   * @returns the job, and what becomes of it
   * @throws 400 while another of its kind is under way
   */
  async start({ kind, about, words }: Order): Promise<{ job: Job; ended: Promise<Job> }> {
    if (this.#running.has(kind)) throw badRequest(`${article[kind]} is under way already`)
    const { changes, clock, random } = this.#means
    const now = clock.now()
    const job: Job = {
      id: random(12).toString('hex'),
      kind,
      folder: resolve(this.#means.folder),
      state: 'running',
      about,
      startedAt: now,
      finishedAt: 0,
      report: '',
      failure: '',
    }
    const pace = new Pace()
    const child = startCommand(this.#means, words, (step) => pace.hear(step, clock.now()))
    const kept = changes.write(async (tx) => {
      await deleteJobsBefore(tx, now - memoryMs)
      await saveJob(tx, job)
    })
    const running: Running = { job, pace, child, isCancelled: false, ended: Promise.resolve(job) }
    this.#running.set(kind, running)
    running.ended = this.#follow(running, kept)
    await kept
    return { job, ended: running.ended }
  }

  /** What is under way, with how far it is. */
  running(): { job: Job; progress: Progress }[] {
    return [...this.#running.values()].map(({ job, pace }) => ({ job, progress: pace.progress }))
  }

  /** Stops a job; what it has taken in stays. @returns false when it is not under way */
  cancel(id: string): boolean {
    const running = [...this.#running.values()].find(({ job }) => job.id === id)
    if (running === undefined || running.isCancelled) return running !== undefined
    running.isCancelled = true
    running.child.stop()
    return true
  }

  /** Resolves when no job of the kind is under way. */
  async idle(kind: JobKind): Promise<void> {
    for (;;) {
      const running = this.#running.get(kind)
      if (running === undefined) return
      await running.ended
    }
  }

  /** Stops everything. */
  async close(): Promise<void> {
    const all = [...this.#running.values()]
    for (const { job } of all) this.cancel(job.id)
    await Promise.all(all.map(({ ended }) => ended))
  }

  /** Sees a job to its end, which is never an exception. */
  async #follow(running: Running, kept: Promise<void>): Promise<Job> {
    const { changes, clock, log } = this.#means
    let { job } = running
    try {
      await kept
      const { report, complaint } = await running.child.ended
      const failure = report === undefined ? lastWords(complaint) : ''
      const isCancelled = running.isCancelled || isIncomplete(report)
      const state = isCancelled ? 'cancelled' : report === undefined ? 'failed' : 'done'
      const text = report === undefined ? '' : JSON.stringify(report)
      job = { ...job, state, report: text, failure, finishedAt: clock.now() }
      if (state === 'failed') log.warn({ job: job.kind, reason: failure }, 'a job failed')
      else log.info({ job: job.kind, report }, state)
      await changes.write((tx) => saveJob(tx, job))
    } catch (error) {
      running.child.stop()
      log.error({ err: error, job: job.kind }, 'a job could not be followed')
    }
    this.#running.delete(job.kind)
    return job
  }
}

const article: Record<JobKind, string> = { scan: 'a scan', import: 'an import', backup: 'a backup' }

/** Somebody else told the process to stop. */
const isIncomplete = (report: object | undefined) =>
  report !== undefined && 'complete' in report && report.complete === false

/** What a command says on its way out, without the log lines before. */
function lastWords(complaint: string): string {
  const lines = complaint.split('\n')
  const words = lines.findLast((line) => line.startsWith('reprise: ')) ?? lines.at(-1) ?? ''
  return words.replace(/^reprise: /, '')
}

/** How long it is kept what became of a job: ninety days. */
const memoryMs = 90 * 86_400_000
