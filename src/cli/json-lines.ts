import type { JobStep } from '../model/job.ts'

/** What a program reads that runs a command: `{"progress"}` a few times a second, at last `{"report"}`. */
export class JsonLines {
  #phase = ''
  #shownAt = 0

  /** Says how far the command is; at most four times a second and phase. */
  step(step: JobStep): void {
    const now = performance.now()
    if (step.phase === this.#phase && now - this.#shownAt < 250) return
    this.#phase = step.phase
    this.#shownAt = now
    write({ progress: step })
  }

  report(report: object): void {
    write({ report })
  }
}

const write = (line: object) => void process.stdout.write(`${JSON.stringify(line)}\n`)
