import { chromaHop, hop } from '../analysis-rate.ts'
import type { Frames } from '../dsp/frames.ts'
import { likeness } from './beat-features.ts'
import type { Beat } from './beats.ts'
import type { OnsetStrength } from './onset-strength.ts'

/**
 * Puts beats that sit between the beats where they belong. Syncopated accompaniment and open
 * hi-hats are louder than what marks the beat, but bass and chord changes come on it: where the
 * points halfway between the beats have clearly more of both, those are the beats.
 */
export function onTheBeat(beats: Beat[], onsets: OnsetStrength, classes: Frames): Beat[] {
  if (beats.length < 8) return beats
  const between = beats.slice(1).map((beat, at): Beat => {
    const before = beats[at] ?? beat
    return { ...beat, frame: (before.frame + beat.frame) / 2 }
  })
  const here = evidence(beats, onsets, classes)
  const there = evidence(between, onsets, classes)
  const gain =
    0.5 * contrast(there.low, here.low) +
    0.8 * contrast(there.punch, here.punch) +
    0.8 * contrast(there.change, here.change) +
    0.4 * contrast(there.full, here.full)
  return gain > threshold ? between.map((beat) => settled(beat, onsets.full)) : beats
}

const threshold = 0.25

const contrast = (a: number, b: number) => (a - b) / (a + b + 1e-6)

function evidence(beats: readonly Beat[], { full, low, punch }: OnsetStrength, classes: Frames) {
  let [fullSum, lowSum, punchSum, change] = [0, 0, 0, 0]
  for (const { frame } of beats) {
    fullSum += peakNear(full, frame)
    lowSum += peakNear(low, frame)
    punchSum += peakNear(punch, frame)
    const place = (frame * hop) / chromaHop
    const before = classes.frame(Math.max(0, Math.floor(place - 1.2)))
    const after = classes.frame(Math.min(classes.count - 1, Math.ceil(place + 1.2)))
    change += 1 - likeness(before, after)
  }
  const count = beats.length
  return {
    full: fullSum / count,
    low: lowSum / count,
    punch: punchSum / count,
    change: change / count,
  }
}

/** The strongest onset within three frames. */
export function peakNear(onsets: Float32Array, frame: number): number {
  const centre = Math.round(frame)
  let peak = 0
  for (let at = centre - 3; at <= centre + 3; at++) peak = Math.max(peak, onsets[at] ?? 0)
  return peak
}

function settled(beat: Beat, onsets: Float32Array): Beat {
  const centre = Math.round(beat.frame)
  let peak = centre
  for (let at = centre - 2; at <= centre + 2; at++) {
    if ((onsets[at] ?? 0) > (onsets[peak] ?? 0)) peak = at
  }
  return { ...beat, frame: peak }
}
