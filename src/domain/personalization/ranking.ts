import type { TimeRange } from '../../model/taste.ts'
import { remaining } from './fading.ts'

/** Something that says a user likes an item: saved, added to a playlist, played. */
export type Signal = {
  id: string
  /** When, epoch milliseconds. */
  at: number
  /** How much it says; saving a track is 1. */
  weight: number
}

/**
 * How much each item is liked, by its signals: each counts its weight, less the older it is,
 *
 *     score = Σ weight · 2^(−age / halfLife)
 */
export function scores(
  signals: readonly Signal[],
  range: TimeRange,
  now: number,
): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { id, at, weight } of signals) {
    const score = weight * remaining(range, now - at)
    sums.set(id, (sums.get(id) ?? 0) + score)
  }
  return sums
}

/** Items by their scores, best first; equals stay in the order of their first signals. */
export const ranked = (sums: ReadonlyMap<string, number>): string[] =>
  [...sums].sort((a, b) => b[1] - a[1]).map(([id]) => id)
