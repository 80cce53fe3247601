import type { TimeRange } from '../../model/taste.ts'

/**
 * How much of what a signal says about a user's taste is left after a time: half after each
 * half-life of a week, two months and two years. What is four weeks old counts a sixteenth in
 * `short_term`, what is six months old an eighth in `medium_term`, and a year takes less than a
 * third in `long_term`. There is no edge at which an item suddenly drops out, and somebody who
 * heard nothing lately still has a taste.
 * @param ageMs what lies in the future counts as new
 */
export const remaining = (range: TimeRange, ageMs: number): number =>
  2 ** (-Math.max(0, ageMs) / halfLifeMs[range])

/**
 * The same, seen from an instant that never changes. As all signals fade alike, their order does
 * not depend on when one looks, and sums of these can be kept: a new signal is added to them and
 * nothing else has to be touched. `seenFrom` makes of such a sum what is left of it now.
 */
export const standing = (range: TimeRange, at: number): number =>
  2 ** bounded((at - fixed) / halfLifeMs[range])

/** What a sum of standings comes to at an instant. */
export const seenFrom = (range: TimeRange, now: number): number =>
  2 ** bounded((fixed - now) / halfLifeMs[range])

/** Chosen so that, in a double, weeks can be told apart from 2011 to 2049. */
const fixed = Date.UTC(2030, 0)

const bounded = (exponent: number) => Math.max(-1_000, Math.min(1_000, exponent))

const dayMs = 86_400_000
const halfLifeMs: Record<TimeRange, number> = {
  short_term: 7 * dayMs,
  medium_term: 60 * dayMs,
  long_term: 730 * dayMs,
}
