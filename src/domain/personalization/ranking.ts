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
 * of its age,
 *
 *     score = Σ weight · 2^(−age / halfLife)
 *
 * with a half-life of a week, two months and two years. What is four weeks old counts a sixteenth
 * in `short_term`, and nearly all in `long_term`. There is no edge at which an item suddenly drops
 * out, and somebody who saved nothing lately still has a taste; as all scores fade alike, the
 * order only changes when the signals do. What is dated in the future counts as new.
 */
export function scores(
  signals: readonly Signal[],
  range: TimeRange,
  now: number,
): Map<string, number> {
  const halfLifeMs = halfLifeDays[range] * 86_400_000
  const sums = new Map<string, number>()
  for (const { id, at, weight } of signals) {
    const score = weight * 2 ** (-Math.max(0, now - at) / halfLifeMs)
    sums.set(id, (sums.get(id) ?? 0) + score)
  }
  return sums
}

const halfLifeDays: Record<TimeRange, number> = {
  short_term: 7,
  medium_term: 60,
  long_term: 730,
}

/** Items by their scores, best first; equals stay in the order of their first signals. */
export const ranked = (sums: ReadonlyMap<string, number>): string[] =>
  [...sums].sort((a, b) => b[1] - a[1]).map(([id]) => id)
