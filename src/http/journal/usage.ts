const hourMs = 3_600_000
const hoursKept = 24

/** How much an app asked for, hour by hour, and how much of it was refused. */
export type Usage = {
  /** When counting began: epoch milliseconds. */
  since: number
  /** Oldest first, the running hour last. */
  hours: { at: number; requests: number; limited: number; failed: number }[]
}

type Counts = { hour: number; requests: number; limited: number; failed: number }

/** Counts the requests of every app over the last day; a restart begins anew. */
export class UsageCounts {
  readonly #since: number
  readonly #apps = new Map<string, Counts[]>()

  constructor(now: number) {
    this.#since = now
  }

  count(appId: string, status: number, now: number): void {
    const hour = Math.floor(now / hourMs)
    let ring = this.#apps.get(appId)
    if (ring === undefined) {
      ring = []
      this.#apps.set(appId, ring)
    }
    const place = hour % hoursKept
    let counts = ring[place]
    if (counts?.hour !== hour) {
      counts = { hour, requests: 0, limited: 0, failed: 0 }
      ring[place] = counts
    }
    counts.requests++
    if (status === 429) counts.limited++
    else if (status >= 400) counts.failed++
  }

  of(appId: string, now: number): Usage {
    const ring = this.#apps.get(appId) ?? []
    const last = Math.floor(now / hourMs)
    const hours = Array.from({ length: hoursKept }, (_, at) => {
      const hour = last - hoursKept + 1 + at
      const found = ring.find((counts) => counts?.hour === hour)
      const { requests = 0, limited = 0, failed = 0 } = found ?? {}
      return { at: hour * hourMs, requests, limited, failed }
    })
    return { since: this.#since, hours }
  }
}
