import { Worker } from 'node:worker_threads'
import type { Job, Outcome } from './job.ts'

/** How much somebody wants a file: a client waits for it, has asked for it, or nobody does. */
export const urgency = { waitedFor: 2, askedFor: 1, due: 0 } as const

/** May be raised while the file waits for its turn. */
export type Wish = { urgency: (typeof urgency)[keyof typeof urgency] }

type Waiting = { file: Omit<Job, 'patienceMs'>; wish: Wish; resolve: (outcome: Outcome) => void }
type Busy = Waiting & { timer: NodeJS.Timeout }

type Limits = {
  /** How long ffmpeg may be silent. A file may take ten times that, beside its own length. */
  patienceMs?: number
  /** Of a thread, in megabytes. */
  heapMb?: number
}

/**
 * Threads that analyse files, started when there is work and ended when there has been none for a
 * while. What is most urgent goes first, then what has waited longest. A thread that takes far longer
 * than a file should, or dies of one, is replaced: the file has failed, the others go on.
 */
export class AnalysisPool {
  readonly #size: number
  readonly #limits: Required<Limits>
  readonly #waiting: Waiting[] = []
  readonly #threads = new Map<Worker, Busy | undefined>()
  readonly #done = new WeakMap<Worker, number>()
  #isClosed = false

  /** @param size threads at most */
  constructor(size: number, { patienceMs = 60_000, heapMb = 192 }: Limits = {}) {
    this.#size = size
    this.#limits = { patienceMs, heapMb }
  }

  get size(): number {
    return this.#size
  }

  run(file: Waiting['file'], wish: Wish): Promise<Outcome> {
    return new Promise((resolve) => {
      if (this.#isClosed) return resolve(stopped)
      this.#waiting.push({ file, wish, resolve })
      this.#dispatch()
    })
  }

  /** Ends the threads; what was under way has not happened. */
  async close(): Promise<void> {
    this.#isClosed = true
    for (const { resolve } of this.#waiting.splice(0)) resolve(stopped)
    const threads = [...this.#threads]
    this.#threads.clear()
    for (const [, busy] of threads) {
      clearTimeout(busy?.timer)
      busy?.resolve(stopped)
    }
    await Promise.all(threads.map(([thread]) => thread.terminate()))
  }

  #dispatch(): void {
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      const idle = [...this.#threads].find(([, busy]) => busy === undefined)?.[0]
      if (idle === undefined && this.#threads.size >= this.#size) return
      this.#waiting.splice(this.#waiting.indexOf(next), 1)
      this.#give(idle ?? this.#start(), next)
    }
  }

  /** The most urgent of those that wait; among equals the first that came. */
  #next(): Waiting | undefined {
    const most = Math.max(...this.#waiting.map(({ wish }) => wish.urgency))
    return this.#waiting.find(({ wish }) => wish.urgency === most)
  }

  #start(): Worker {
    // Beside this file, whether it is a source or was compiled.
    const extension = import.meta.url.slice(import.meta.url.lastIndexOf('.'))
    const thread = new Worker(new URL(`./worker${extension}`, import.meta.url), {
      resourceLimits: {
        maxOldGenerationSizeMb: this.#limits.heapMb,
        maxYoungGenerationSizeMb: 16,
      },
    })
    thread.on('message', (outcome: Outcome) => this.#finish(thread, outcome))
    thread.on('error', (error: Error) =>
      this.#replace(thread, `the analysis broke: ${error.message}`),
    )
    thread.on('exit', () => this.#replace(thread, 'the analysis broke'))
    return thread
  }

  #give(thread: Worker, waiting: Waiting): void {
    const { patienceMs } = this.#limits
    // Threads are of low priority: on a busy machine they may get very little of the processor.
    const limitMs = 10 * patienceMs + waiting.file.durationMs
    const timer = setTimeout(() => {
      this.#replace(thread, `the analysis took longer than ${Math.round(limitMs / 1000)} s`)
    }, limitMs)
    timer.unref()
    this.#threads.set(thread, { ...waiting, timer })
    thread.ref()
    const job: Job = { ...waiting.file, patienceMs }
    thread.postMessage(job)
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
