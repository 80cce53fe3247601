import type { JobStep } from '../model/job.ts'

/** How far a job is, and how long it will still take. */
export type Progress = JobStep & {
  /** Files, rows or entities a second of late; null while nobody can say. */
  perSecond: number | null
  /** Until the phase is over; null while nobody can say. */
  secondsLeft: number | null
  /** The phases so far, in order, each with what it had counted at its end. */
  phases: { phase: string; count: number }[]
}

type Sample = { at: number; count: number; done: number }

/** Works out from what a job says, and when, how fast it is. */
export class Pace {
  #step: JobStep = { phase: 'starting', count: 0, done: 0, of: 0 }
  #phases: { phase: string; count: number }[] = []
  #samples: Sample[] = []

  /** Hears how far the job is. @param at epoch milliseconds */
  hear(step: JobStep, at: number): void {
    if (step.phase !== this.#step.phase) {
      this.#phases.push({ phase: step.phase, count: 0 })
      this.#samples = []
    }
    this.#step = step
    this.#phases = this.#phases.map((one) =>
      one.phase === step.phase ? { ...one, count: step.count } : one,
    )
    this.#samples.push({ at, count: step.count, done: step.done })
    // What was long ago says little about now; two samples are needed in any case.
    while (this.#samples.length > 2 && at - (this.#samples[0]?.at ?? at) > windowMs) {
      this.#samples.shift()
    }
  }

  get progress(): Progress {
    const first = this.#samples[0]
    const last = this.#samples.at(-1)
    const seconds = ((last?.at ?? 0) - (first?.at ?? 0)) / 1000
    const { done, of } = this.#step
    const counted = (last?.count ?? 0) - (first?.count ?? 0)
    const moved = (last?.done ?? 0) - (first?.done ?? 0)
    return {
      ...this.#step,
      perSecond: seconds > 0 ? Math.round(counted / seconds) : null,
      secondsLeft: seconds > 0 && moved > 0 ? Math.ceil(((of - done) * seconds) / moved) : null,
      phases: this.#phases,
    }
  }
}

/** How far back "of late" goes. */
const windowMs = 15_000
