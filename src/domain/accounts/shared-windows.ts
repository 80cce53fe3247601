import type { Slots, Window, Windows } from '../../model/windows.ts'
import { lockWindow, saveWindow } from '../../store/request-windows.ts'
import type { Means } from './means.ts'

/** Counts in the database, for all servers that share it: one transaction for each thing counted. */
export function sharedWindows({ changes, clock }: Pick<Means, 'changes' | 'clock'>): Windows {
  return {
    take: (key, window) =>
      changes.write(async (tx) => {
        const { slots, waitMs } = takeSlot(await lockWindow(tx, key), window, clock.now())
        if (waitMs === 0) await saveWindow(tx, key, slots)
        return waitMs
      }),
  }
}

/**
 * Counts one more in the slot of now. Slots are hundredths of the span, and count until they are
 * past as a whole: too many never get through.
 */
function takeSlot(held: Slots, { limit, spanMs }: Window, now: number) {
  const slotMs = spanMs / slotsPerSpan
  const current = Math.floor(now / slotMs)
  const slots = held.filter(([slot]) => slot >= current - slotsPerSpan)
  const [oldest] = slots
  const taken = slots.reduce((sum, [, count]) => sum + count, 0)
  if (oldest !== undefined && taken >= limit) {
    return { slots, waitMs: (oldest[0] + slotsPerSpan + 1) * slotMs - now }
  }
  const [slot, count] = slots.at(-1) ?? [current, 0]
  const others = slot === current ? slots.slice(0, -1) : slots
  return { slots: [...others, [current, slot === current ? count + 1 : 1] as const], waitMs: 0 }
}

const slotsPerSpan = 100
