import type { TempoTrack } from './tempo-track.ts'

/**
 * Whether there is anything that beats: onsets that stand out from what is between them, and come
 * back. Silence, a steady tone and noise have fluctuations in which a beat tracker finds beats too.
 */
export function hasPulse(onsets: Float32Array, track: TempoTrack): boolean {
  if (track.strength < leastRegularity) return false
  let [sum, squares, peak] = [0, 0, 0]
  for (const value of onsets) {
    sum += value
    squares += value * value
    if (value > peak) peak = value
  }
  const mean = sum / Math.max(1, onsets.length)
  if (peak < quietest || mean === 0) return false
  return Math.sqrt(squares / onsets.length) / mean > leastContrast
}

/** Mean autocorrelation at the beat; music has 0.5 and more, noise 0.1. */
const leastRegularity = 0.22

/** Root mean square beside the mean of the onsets; noise has about 1.4. */
const leastContrast = 1.55

/** Rise, summed over the logarithmic bands, that is no onset yet. */
const quietest = 1.5
