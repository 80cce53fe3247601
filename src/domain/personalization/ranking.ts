/** The windows of GET /me/top: about four weeks, six months, a year. */
export type TimeRange = 'short_term' | 'medium_term' | 'long_term'

/** Something that says a user likes an item: saved, added to a playlist, later also played. */
export type Signal = {
  id: string
  /** When, epoch milliseconds. */
  at: number
  /** How much it says; saving a track is 1. */
  weight: number
}

/**
 * How much each item is liked, by its signals: each counts its weight, halved for every half-life
 * that it is older than the newest of all,
 *
 *     score = Σ weight · 2^((at − newest) / halfLife)
 *
 * with a half-life of a week, two months and a year. What is four weeks old counts a sixteenth in
 * `short_term`, and nearly all in `long_term`. There is no edge at which an item suddenly drops
 * out, and somebody who saved nothing lately still has a taste. Scores compare with each other
 * only within one user and window.
 */
export function scores(signals: readonly Signal[], range: TimeRange): Map<string, number> {
  const newest = signals.reduce((latest, { at }) => Math.max(latest, at), 0)
  const halfLifeMs = halfLifeDays[range] * 86_400_000
  const sums = new Map<string, number>()
  for (const { id, at, weight } of signals) {
    const score = weight * 2 ** ((at - newest) / halfLifeMs)
    sums.set(id, (sums.get(id) ?? 0) + score)
  }
  return sums
}

const halfLifeDays: Record<TimeRange, number> = {
  short_term: 7,
  medium_term: 60,
  long_term: 365,
}

/** Items by their scores, best first; equals stay in the order of their first signals. */
export const ranked = (sums: ReadonlyMap<string, number>): string[] =>
  [...sums].sort((a, b) => b[1] - a[1]).map(([id]) => id)
