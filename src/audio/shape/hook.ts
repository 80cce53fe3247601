import { type BeatFeatures, likeness } from '../rhythm/beat-features.ts'

/**
 * The beat at which a preview of a piece should start: of the stretches of that many beats, the one
 * that comes back most often, the loudest of those. Only starts of bars are considered.
 */
export function mostRepeated(
  features: BeatFeatures,
  { length, bar, first }: { length: number; bar: number; first: number },
): number {
  const { mel, pitch } = features
  const count = mel.length
  if (count <= length) return first
  const starts: number[] = []
  for (let at = first; at + length <= count; at += bar) starts.push(at)
  let best = first
  let highest = -Infinity
  const loudest = Math.max(...starts.map((at) => loudness(mel, at, length)))
  for (const start of starts) {
    let repeats = 0
    for (const other of starts) {
      if (Math.abs(other - start) < length / 2) continue
      let sum = 0
      for (let at = 0; at < length; at += 2) {
        sum += likeness(pitch[start + at] ?? none, pitch[other + at] ?? none)
        sum += likeness(mel[start + at] ?? none, mel[other + at] ?? none)
      }
      repeats += Math.max(0, sum / length - 0.8)
    }
    const score = repeats / starts.length + 0.5 * (loudness(mel, start, length) / loudest)
    if (score <= highest) continue
    highest = score
    best = start
  }
  return best
}

function loudness(mel: readonly Float32Array[], from: number, length: number): number {
  let sum = 0
  for (let at = from; at < from + length; at++) for (const value of mel[at] ?? none) sum += value
  return sum
}

const none = new Float32Array(0)
