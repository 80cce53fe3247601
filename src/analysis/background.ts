import type { Logger } from 'pino'
import { isOfCatalog } from '../domain/catalog/topics.ts'
import { analyseAll, type PassMeans } from './pass.ts'

/**
 * Analyses in the background of a server: what is there when it starts, and what comes with every
 * change of the catalog, such as a scan.
 */
export class BackgroundAnalysis {
  readonly #means: PassMeans
  readonly #log: Logger
  readonly #stop = new AbortController()
  #timer: NodeJS.Timeout | undefined
  #pass: Promise<void> | undefined
  #isStale = false
  #hasBegun = false

  constructor(means: PassMeans, log: Logger) {
    this.#means = means
    this.#log = log
  }

  /** From now on, and first of all with what is there. */
  begin(): void {
    this.#hasBegun = true
    this.#schedule()
  }

  /** Hears what was written. */
  hear(topic: string): void {
    if (isOfCatalog(topic)) this.#schedule()
  }

  /** Looks for work before long: a scan writes in many steps. */
  #schedule(): void {
    const { threads } = this.#means.analyst
    if (!this.#hasBegun || threads === 0 || this.#stop.signal.aborted) return
    this.#isStale = true
    if (this.#pass !== undefined || this.#timer !== undefined) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#pass = this.#run().finally(() => {
        this.#pass = undefined
        if (this.#isStale) this.#schedule()
      })
    }, delayMs)
    this.#timer.unref()
  }

  async close(): Promise<void> {
    this.#stop.abort()
    clearTimeout(this.#timer)
    await this.#means.analyst.close()
    await this.#pass
  }

  async #run(): Promise<void> {
    this.#isStale = false
    try {
      const counts = await analyseAll(this.#means, this.#stop.signal)
      const { analysed, copied, failed } = counts
      if (analysed + copied + failed > 0) {
        this.#log.info({ analysed, copied, failed }, 'analysed sound')
      }
    } catch (error) {
      this.#log.error(error, 'the analysis of sound stopped')
    }
  }
}

const delayMs = 3_000
