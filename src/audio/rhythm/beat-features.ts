import { chromaHop, hop } from '../analysis-rate.ts'
import type { Frames } from '../dsp/frames.ts'

/** What sounds from each beat to the next: one row of mel bands and one of pitch classes. */
export type BeatFeatures = { mel: Float32Array[]; pitch: Float32Array[] }

/**
 * @param beats frames of the rhythm's front end, in order
 * @param classes pitch classes, by the harmony's frames
 */
export function beatFeatures(beats: readonly number[], mel: Frames, classes: Frames): BeatFeatures {
  const last = beats.at(-1) ?? 0
  const end = last + (last - (beats.at(-2) ?? last))
  const bounds = [...beats, end]
  const spans = bounds.slice(1).map((to, at) => [bounds[at] ?? 0, to] as const)
  return {
    mel: spans.map(([from, to]) => meanOf(mel, from, to)),
    pitch: spans.map(([from, to]) =>
      unit(meanOf(classes, (from * hop) / chromaHop + 0.3, (to * hop) / chromaHop)),
    ),
  }
}

/** The mean of the frames from one to before another, at least of one. */
export function meanOf(frames: Frames, from: number, to: number): Float32Array {
  const mean = new Float32Array(frames.width)
  const first = Math.min(Math.max(0, Math.round(from)), frames.count - 1)
  const end = Math.min(frames.count, Math.max(first + 1, Math.round(to)))
  for (let at = first; at < end; at++) {
    const frame = frames.frame(at)
    for (let index = 0; index < mean.length; index++) {
      mean[index] = (mean[index] ?? 0) + (frame[index] ?? 0) / (end - first)
    }
  }
  return mean
}

/** A row scaled to a length of 1; one of zeros stays. */
export function unit(row: Float32Array): Float32Array {
  const length = Math.hypot(...row)
  return length === 0 ? row : row.map((value) => value / length)
}

/** How alike two rows are: their cosine. */
export function likeness(a: Float32Array, b: Float32Array): number {
  let [product, left, right] = [0, 0, 0]
  for (let at = 0; at < a.length; at++) {
    product += (a[at] ?? 0) * (b[at] ?? 0)
    left += (a[at] ?? 0) ** 2
    right += (b[at] ?? 0) ** 2
  }
  return product / (Math.sqrt(left * right) || 1)
}
