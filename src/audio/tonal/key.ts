import type { Frames } from '../dsp/frames.ts'

/** Pitch class of the tonic (-1: none) and 1 for major, 0 for minor, each with a confidence. */
export type Key = { key: number; mode: number; keyConfidence: number; modeConfidence: number }

export const noKey: Key = { key: -1, mode: 0, keyConfidence: 0, modeConfidence: 0 }

/**
 * The key whose profile the pitch classes from one frame to another resemble most. The profile is
 * the mean of Krumhansl and Kessler's, from listening, and Temperley's, from scores.
 */
export function findKey(classes: Frames, from = 0, to = classes.count): Key {
  const sum = new Float64Array(12)
  for (let at = from; at < to; at++) {
    const frame = classes.frame(at)
    let total = 0
    for (const value of frame) total += value
    if (total === 0) continue
    // Loud frames count more, but not as much more as they are louder.
    const weight = total ** -0.4
    for (let index = 0; index < 12; index++) {
      sum[index] = (sum[index] ?? 0) + (frame[index] ?? 0) * weight
    }
  }
  return keyOf(sum)
}

function keyOf(sum: Float64Array): Key {
  const mean = sum.reduce((total, value) => total + value, 0) / 12
  if (mean === 0) return noKey
  const spread = Math.sqrt(sum.reduce((total, value) => total + (value - mean) ** 2, 0))
  // Noise is as strong in every pitch class.
  if (spread / mean < 0.6) return noKey
  const ranked = profiles
    .map(({ key, mode, weights }) => {
      let product = 0
      for (let at = 0; at < 12; at++) product += ((sum[at] ?? 0) - mean) * (weights[at] ?? 0)
      return { key, mode, score: product / spread }
    })
    .sort((a, b) => b.score - a.score)
  const [best, second] = ranked
  if (best === undefined || second === undefined || best.score <= 0.2) return noKey
  const parallel = ranked.find(({ key, mode }) => key === best.key && mode !== best.mode)
  const rival = ranked.find(({ key }) => key !== best.key)
  return {
    key: best.key,
    mode: best.mode,
    keyConfidence: share((best.score - (rival?.score ?? 0)) / 0.25) * share(best.score),
    modeConfidence: share((best.score - (parallel?.score ?? 0)) / 0.5),
  }
}

const share = (value: number) => Math.min(1, Math.max(0, value))

const krumhansl = {
  major: [6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88],
  minor: [6.33, 2.68, 3.52, 5.38, 2.6, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17],
}
const temperley = {
  major: [5, 2, 3.5, 2, 4.5, 4, 2, 4.5, 2, 3.5, 1.5, 4],
  minor: [5, 2, 3.5, 4.5, 2, 4, 2, 4.5, 3.5, 2, 1.5, 4],
}

/** The 24 keys with their profiles, each with a mean of 0 and a length of 1. */
const profiles = (['minor', 'major'] as const).flatMap((name, mode) => {
  const blend = krumhansl[name].map((value, at) => value + (temperley[name][at] ?? 0))
  const mean = blend.reduce((sum, value) => sum + value, 0) / 12
  const length = Math.hypot(...blend.map((value) => value - mean))
  return Array.from({ length: 12 }, (_, key) => ({
    key,
    mode,
    weights: Array.from({ length: 12 }, (_, at) => {
      return ((blend[(at - key + 12) % 12] ?? 0) - mean) / length
    }),
  }))
})
