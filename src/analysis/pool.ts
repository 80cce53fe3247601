import { Worker } from 'node:worker_threads'
import type { Job, Outcome } from './job.ts'

type Waiting = { job: Job; resolve: (outcome: Outcome) => void }
type Busy = Waiting & { timer: NodeJS.Timeout }

/**
 * Threads that analyse files, started when there is work and ended when there has been none for a
 * while. What is urgent goes before what waits. A thread that takes far longer than a file should,
 * or dies of one, is replaced: the file has failed, the others go on.
 */
export class AnalysisPool {
  readonly #size: number
  readonly #urgent: Waiting[] = []
  readonly #waiting: Waiting[] = []
  readonly #threads = new Map<Worker, Busy | undefined>()
  readonly #done = new WeakMap<Worker, number>()
  #isClosed = false

  /** @param size threads at most */
  constructor(size: number) {
    this.#size = size
  }

  get size(): number {
    return this.#size
  }

  run(job: Job, { isUrgent }: { isUrgent: boolean }): Promise<Outcome> {
    return new Promise((resolve) => {
      if (this.#isClosed) return resolve(stopped)
      const queue = isUrgent ? this.#urgent : this.#waiting
      queue.push({ job, resolve })
      this.#dispatch()
    })
  }

  /** Ends the threads; what was under way has not happened. */
  async close(): Promise<void> {
    this.#isClosed = true
    for (const { resolve } of [...this.#urgent.splice(0), ...this.#waiting.splice(0)]) {
      resolve(stopped)
    }
    const threads = [...this.#threads]
    this.#threads.clear()
    for (const [, busy] of threads) {
      clearTimeout(busy?.timer)
      busy?.resolve(stopped)
    }
    await Promise.all(threads.map(([thread]) => thread.terminate()))
  }

  #dispatch(): void {
    while (this.#urgent.length + this.#waiting.length > 0) {
      const idle = [...this.#threads].find(([, busy]) => busy === undefined)?.[0]
      if (idle === undefined && this.#threads.size >= this.#size) return
      const next = this.#urgent.shift() ?? this.#waiting.shift()
      if (next !== undefined) this.#give(idle ?? this.#start(), next)
    }
  }

  #start(): Worker {
    // Beside this file, whether it is a source or was compiled.
    const extension = import.meta.url.slice(import.meta.url.lastIndexOf('.'))
    const thread = new Worker(new URL(`./worker${extension}`, import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 },
    })
    thread.on('message', (outcome: Outcome) => this.#finish(thread, outcome))
    thread.on('error', (error: Error) =>
      this.#replace(thread, `the analysis broke: ${error.message}`),
    )
    thread.on('exit', () => this.#replace(thread, 'the analysis broke'))
    return thread
  }

  #give(thread: Worker, waiting: Waiting): void {
    const limit = 30_000 + 0.2 * waiting.job.durationMs
    const timer = setTimeout(() => {
      this.#replace(thread, `the analysis took longer than ${Math.round(limit / 1000)} s`)
    }, limit)
    timer.unref()
    this.#threads.set(thread, { ...waiting, timer })
    thread.ref()
    thread.postMessage(waiting.job)
  }

  #finish(thread: Worker, outcome: Outcome): void {
    const busy = this.#threads.get(thread)
    if (busy === undefined) return
    clearTimeout(busy.timer)
    const done = (this.#done.get(thread) ?? 0) + 1
    this.#done.set(thread, done)
    this.#threads.set(thread, undefined)
    // Idle threads do not keep the process alive; old ones make room for what decoders left behind.
    thread.unref()
    busy.resolve(outcome)
    if (done >= filesPerThread) this.#retire(thread)
    this.#dispatch()
    setTimeout(() => {
      if (this.#done.get(thread) === done && !this.#threads.get(thread)) this.#retire(thread)
    }, idleMs).unref()
  }

  #retire(thread: Worker): void {
    this.#threads.delete(thread)
    void thread.terminate()
  }

  #replace(thread: Worker, failure: string): void {
    if (!this.#threads.has(thread)) return
    const busy = this.#threads.get(thread)
    clearTimeout(busy?.timer)
    this.#retire(thread)
    busy?.resolve({ failure })
    this.#dispatch()
  }
}

const filesPerThread = 200

/** How long a thread waits for more. */
const idleMs = 10_000

/** Nothing was found out, not even that it fails. */
export const stopped: Outcome = { failure: '' }
