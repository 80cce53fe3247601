import { type BeatFeatures, likeness, unit } from '../rhythm/beat-features.ts'

/** Where the music changes: the index of the beat at which a section starts, and how clearly. */
export type Boundary = { beat: number; confidence: number }

/**
 * The beats at which sections start: where what follows is like itself and unlike what came before
 * (Foote's novelty on the self-similarity of the beats), over four and sixteen beats' reach. The
 * first section starts with the first beat.
 * @param beatSeconds how long a beat is
 */
export function findBoundaries(features: BeatFeatures, beatSeconds: number): Boundary[] {
  const rows = rowsOf(features)
  const novelty = noveltyOf(rows, reaches(beatSeconds))
  const gap = Math.max(4, Math.round(shortestSeconds / beatSeconds))
  const mean = novelty.reduce((sum, value) => sum + value, 0) / Math.max(1, novelty.length)
  const spread = Math.sqrt(
    novelty.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, novelty.length),
  )
  const floor = Math.max(mean + 0.4 * spread, leastNovelty)
  const peaks = [...novelty.keys()]
    .filter((at) => (novelty[at] ?? 0) > floor && isHighest(novelty, at, gap / 2))
    .sort((a, b) => (novelty[b] ?? 0) - (novelty[a] ?? 0))
  const chosen: number[] = []
  for (const at of peaks) {
    const isFar = chosen.every((other) => Math.abs(other - at) >= gap)
    if (isFar && at >= gap && rows.length - at >= gap / 2) chosen.push(at)
  }
  const highest = Math.max(...novelty, 1e-9)
  return [
    { beat: 0, confidence: 1 },
    ...chosen
      .sort((a, b) => a - b)
      .map((beat) => ({ beat, confidence: Math.min(1, (novelty[beat] ?? 0) / highest) })),
  ]
}

/** Seconds. */
const shortestSeconds = 8

/** Novelty that differences within a steady piece do not reach. */
const leastNovelty = 0.02

/** Beats to each side that are compared: about 4 and 10 s. */
const reaches = (beatSeconds: number) =>
  [4, 10].map((seconds) => Math.max(4, Math.round(seconds / beatSeconds)))

/** Timbre and harmony of each beat in one row. */
function rowsOf({ mel, pitch }: BeatFeatures): Float32Array[] {
  const width = mel[0]?.length ?? 0
  const mean = Float32Array.from({ length: width }, (_, index) => {
    return mel.reduce((sum, row) => sum + (row[index] ?? 0), 0) / Math.max(1, mel.length)
  })
  const typical =
    mel.reduce(
      (sum, row) => sum + Math.hypot(...row.map((value, i) => value - (mean[i] ?? 0))),
      0,
    ) / Math.max(1, mel.length)
  return mel.map((row, at) => {
    const sound = row.map((value, index) => (value - (mean[index] ?? 0)) / (typical || 1))
    const harmony = unit(pitch[at] ?? new Float32Array(12)).map((value) => value * 0.6)
    return Float32Array.from([...sound, ...harmony])
  })
}

/** At each beat: how much less like the beats before it those after it are than each other. */
function noveltyOf(rows: readonly Float32Array[], sizes: readonly number[]): Float32Array {
  const novelty = new Float32Array(rows.length)
  for (const size of sizes) {
    for (let at = 4; at < rows.length - 4; at++) {
      const reach = Math.min(size, at, rows.length - at)
      const before = meanRow(rows, at - reach, at)
      const after = meanRow(rows, at, at + reach)
      const difference = distance(before, after)
      // Short reaches at the ends of a piece say less.
      novelty[at] = (novelty[at] ?? 0) + (difference * (reach / size) ** 0.5) / sizes.length
    }
  }
  return novelty
}

function distance(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += ((a[at] ?? 0) - (b[at] ?? 0)) ** 2
  return Math.sqrt(sum) * (1 - 0.3 * Math.max(0, likeness(a, b)))
}

function meanRow(rows: readonly Float32Array[], from: number, to: number): Float32Array {
  const sum = new Float32Array(rows[0]?.length ?? 0)
  for (let at = from; at < to; at++) {
    const row = rows[at]
    if (row === undefined) continue
    for (let index = 0; index < sum.length; index++) {
      sum[index] = (sum[index] ?? 0) + (row[index] ?? 0) / (to - from)
    }
  }
  return sum
}

function isHighest(values: Float32Array, at: number, reach: number): boolean {
  for (let near = Math.ceil(at - reach); near <= at + reach; near++) {
    if ((values[near] ?? 0) > (values[at] ?? 0)) return false
  }
  return true
}
