import { add } from './lists.ts'

/**
 * How tracks sound, as points whose distance means something. Each feature is standardised over
 * the catalog (so that 10 BPM and 0.1 of valence weigh what they stand out by) and weighted by how
 * much of the character of music it carries. Tonality says little about likeness and is left out.
 */
export const soundWeights = {
  acousticness: 1,
  danceability: 0.8,
  energy: 1,
  instrumentalness: 0.9,
  liveness: 0.3,
  loudness: 0.6,
  speechiness: 0.7,
  tempo: 0.5,
  valence: 0.8,
} as const

export type SoundFeature = keyof typeof soundWeights

export const soundFeatures = Object.keys(soundWeights) as SoundFeature[]

/** Numbers per point. */
export const soundWidth = soundFeatures.length

/** A single odd value must not decide everything. */
const maxDeviations = 3

/** Mean and standard deviation of what is known of a column (not NaN); never a deviation of 0. */
export function spreadOf(column: Float32Array): { mean: number; deviation: number } {
  let count = 0
  let mean = 0
  let squares = 0
  for (const value of column) {
    if (Number.isNaN(value)) continue
    count++
    const delta = value - mean
    mean += delta / count
    squares += delta * (value - mean)
  }
  const deviation = count === 0 ? 0 : Math.sqrt(squares / count)
  return { mean, deviation: deviation > 0 ? deviation : 1 }
}

/** All tracks as points, `soundWidth` numbers each; tracks without features have NaN there. */
export function soundPoints(columns: Record<SoundFeature, Float32Array>): Float32Array {
  const points = new Float32Array(columns.energy.length * soundWidth)
  for (const [place, feature] of soundFeatures.entries()) {
    const column = columns[feature]
    const { mean, deviation } = spreadOf(column)
    let at = place
    for (const value of column) {
      const score = (value - mean) / deviation
      points[at] = soundWeights[feature] * Math.max(-maxDeviations, Math.min(maxDeviations, score))
      at += soundWidth
    }
  }
  return points
}

/** The middle of some of the points, or null when none of them has features. */
export function centerOf(points: Float32Array, tracks: Iterable<number>): Float32Array | null {
  const center = new Float32Array(soundWidth)
  let count = 0
  for (const track of tracks) {
    const from = track * soundWidth
    if (Number.isNaN(points[from])) continue
    count++
    for (let place = 0; place < soundWidth; place++) add(center, place, points[from + place] ?? 0)
  }
  return count === 0 ? null : center.map((sum) => sum / count)
}

/** How alike every point is to a center. */
export function likeness(points: Float32Array, center: Float32Array): Float32Array {
  const alike = new Float32Array(points.length / soundWidth)
  for (let at = 0; at < alike.length; at++) alike[at] = likenessAt(points, at, center)
  return alike
}

/**
 * How alike one of the points is to a center, in single precision: 1 = the same, about 0.2 = as far
 * as two tracks of a catalog at random, NaN without features. The kernel falls like a bell curve near
 * the center and is several times faster to compute, which matters in loops over the whole catalog.
 */
export function likenessAt(points: Float32Array, at: number, center: Float32Array): number {
  const from = at * soundWidth
  let squared = 0
  for (let place = 0; place < soundWidth; place++) {
    const delta = (points[from + place] ?? 0) - (center[place] ?? 0)
    squared += delta * delta
  }
  const fall = 1 + squared / reach
  return Math.fround(1 / (fall * fall))
}

/** Two tracks of a catalog at random are a squared distance of about 10 apart. */
const reach = 8
