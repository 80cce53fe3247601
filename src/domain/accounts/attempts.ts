import type { Clock } from '../../lib/clock.ts'

/**
 * Counts attempts per key in a sliding window and says how long to wait when there were too many.
 * Refused attempts do not count, so waiting always helps. Kept in memory: a restart forgives.
 */
export class Attempts {
  readonly #clock: Clock
  readonly #limit: number
  readonly #windowMs: number
  readonly #made = new Map<string, number[]>()

  constructor(clock: Clock, { limit, windowMs }: { limit: number; windowMs: number }) {
    this.#clock = clock
    this.#limit = limit
    this.#windowMs = windowMs
  }

  /** Makes an attempt. @returns 0 when it may go ahead, else the milliseconds to wait */
  take(key: string): number {
    const now = this.#clock.now()
    const recent = (this.#made.get(key) ?? []).filter((at) => at > now - this.#windowMs)
    const [oldest] = recent
    if (oldest !== undefined && recent.length >= this.#limit) return oldest + this.#windowMs - now
    this.#made.delete(key)
    this.#made.set(key, [...recent, now])
    this.#forgetOldest()
    return 0
  }

  /** Takes the last attempt back: it was none, the caller is who they say. */
  giveBack(key: string): void {
    const made = this.#made.get(key)
    if (made === undefined) return
    if (made.length > 1) this.#made.set(key, made.slice(0, -1))
    else this.#made.delete(key)
  }

  /** Somebody who makes up keys must not fill the memory; the least recently used go first. */
  #forgetOldest(): void {
    for (const key of this.#made.keys()) {
      if (this.#made.size <= maxKeys) return
      this.#made.delete(key)
    }
  }
}

const maxKeys = 10_000
