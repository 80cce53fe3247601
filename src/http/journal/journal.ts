import type { Clock } from '../../lib/clock.ts'
import { ownAppId } from '../../lib/own-app.ts'
import type { Entry } from './entry.ts'
import { type Usage, UsageCounts } from './usage.ts'

/** For so long after somebody last looked, headers and bodies are kept too. */
const watchMs = 30_000

/** So many of the newest entries have their headers and bodies, which are what takes memory. */
const exchangesKept = 200

/**
 * The last requests, in this process's memory: a ring, so that it never grows, holding one small
 * object for each. What costs more is kept only while somebody looks, and always of what
 * Reprise's own pages ask, which goes at the pace of a person.
 */
export class Journal {
  /** How many entries are kept; 0 when there is no journal. */
  readonly size: number
  readonly #clock: Clock
  readonly #usage: UsageCounts
  readonly #ring: Entry[] = []
  #count = 0
  #watchedUntil = 0

  constructor(size: number, clock: Clock) {
    this.size = size
    this.#clock = clock
    this.#usage = new UsageCounts(clock.now())
  }

  /** Adds a request that was answered just now, and numbers it. */
  add(entry: Entry): void {
    entry.at = this.#clock.now()
    entry.number = ++this.#count
    this.#ring[entry.number % this.size] = entry
    if (entry.number > exchangesKept && this.size > exchangesKept) {
      const old = this.#ring[(entry.number - exchangesKept) % this.size]
      if (old?.exchange !== undefined) old.exchange = undefined
    }
    if (entry.appId !== '') this.#usage.count(entry.appId, entry.status, entry.at)
  }

  /** Whether headers and bodies of an app's requests are kept at the moment. */
  keepsExchangesOf(appId: string): boolean {
    if (appId === ownAppId) return true
    return this.#watchedUntil > 0 && this.#clock.now() < this.#watchedUntil
  }

  /** Says that somebody looks at the journal now. */
  watch(): void {
    this.#watchedUntil = this.#clock.now() + watchMs
  }

  /** What is kept, newest first. */
  *newest(): Generator<Entry> {
    const oldest = Math.max(0, this.#count - this.size)
    for (let number = this.#count; number > oldest; number--) {
      const entry = this.#ring[number % this.size]
      if (entry !== undefined) yield entry
    }
  }

  /** What an app asked for in the last day. */
  usageOf(appId: string): Usage {
    return this.#usage.of(appId, this.#clock.now())
  }
}
