import type { Clock } from '../lib/clock.ts'
import type { Windows } from '../model/windows.ts'

/** When the last things happened, as many as are allowed: a ring whose next place is the oldest. */
type Ring = { times: number[]; next: number; limit: number }

/**
 * Counts in this process's memory, exactly: a restart forgives, and several processes count apart.
 * One key costs as many numbers as its limit allows, however many are refused.
 */
export function memoryWindows(clock: Clock): Windows {
  const rings = new Map<string, Ring>()
  return {
    take(key, { limit, spanMs }) {
      const now = clock.now()
      let ring = rings.get(key)
      if (ring?.limit !== limit) {
        ring = { times: [], next: 0, limit }
        rings.set(key, ring)
      }
      const oldest = ring.times[ring.next]
      if (oldest !== undefined && oldest + spanMs > now) return oldest + spanMs - now
      ring.times[ring.next] = now
      ring.next = (ring.next + 1) % limit
      return 0
    },
  }
}
