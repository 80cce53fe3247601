import { add } from './lists.ts'

/** Values from 0 to 1 are told apart in so many steps. */
const steps = 4_096

const stepOf = (value: number) => Math.min(steps - 1, Math.floor(value * steps))

/**
 * The value that at least `count` of the values reach (about so many, where values are close);
 * 2, which none reaches, for a count of 0. A counting sort: one pass whatever the count. Values are
 * from 0 to 1; 0 and NaN never count.
 */
export function thresholdOf(values: Float32Array, count: number): number {
  if (count <= 0) return 2
  const histogram = new Int32Array(steps)
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0
    if (value > 0) add(histogram, stepOf(value), 1)
  }
  let reached = 0
  for (let step = steps - 1; step >= 0; step--) {
    reached += histogram[step] ?? 0
    if (reached >= count) return Math.max(step / steps, Number.MIN_VALUE)
  }
  return Number.MIN_VALUE
}

/** Places of the highest values above 0, highest first, at least `count` of them if there are. */
export function highest(values: Float32Array, count: number): number[] {
  const least = thresholdOf(values, count)
  const places: number[] = []
  for (let at = 0; at < values.length; at++) if ((values[at] ?? 0) >= least) places.push(at)
  return places.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b)
}
