import { hopSeconds } from '../analysis-rate.ts'
import { quantile } from './segments.ts'

/**
 * When the music has come up at its beginning and when it starts to go at its end: the first and the
 * last time that its level, over about half a second, is within 4 dB of what it is in the middle.
 */
export function findFades(level: Float32Array): { endOfFadeIn: number; startOfFadeOut: number } {
  const smooth = smoothed(level)
  const audible = smooth.filter((value) => value > -55)
  if (audible.length === 0) return { endOfFadeIn: 0, startOfFadeOut: level.length * hopSeconds }
  const threshold = quantile(audible, 0.5) - 4
  const first = smooth.findIndex((value) => value >= threshold)
  const last = smooth.findLastIndex((value) => value >= threshold)
  // A sound that is there at once, or to the very end, does not fade: half the span is smoothing.
  const endOfFadeIn = first <= reach ? 0 : first * hopSeconds
  const startOfFadeOut = last >= level.length - 2 * reach ? level.length - 1 : last
  return { endOfFadeIn, startOfFadeOut: startOfFadeOut * hopSeconds }
}

/** Frames on each side. */
const reach = 20

function smoothed(level: Float32Array): Float32Array {
  const result = new Float32Array(level.length)
  let sum = 0
  let count = 0
  for (let at = -reach; at < level.length; at++) {
    if (at + reach < level.length) {
      sum += level[at + reach] ?? 0
      count++
    }
    if (at - reach - 1 >= 0) {
      sum -= level[at - reach - 1] ?? 0
      count--
    }
    if (at >= 0) result[at] = sum / Math.max(1, count)
  }
  return result
}
