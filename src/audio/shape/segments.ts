import { chromaHop, hop, hopSeconds } from '../analysis-rate.ts'
import type { Frames } from '../dsp/frames.ts'
import { meanOf } from '../rhythm/beat-features.ts'
import { timbreOf } from './timbre.ts'

/** A stretch of sound that stays much the same: a note, a chord, a drum. Seconds and dB. */
export type SoundSegment = {
  start: number
  duration: number
  confidence: number
  loudnessStart: number
  loudnessMax: number
  loudnessMaxTime: number
  loudnessEnd: number
  pitches: number[]
  timbre: number[]
}

type Sounds = { onsets: Float32Array; mel: Frames; level: Float32Array; classes: Frames }

/** Cuts the sound at its onsets. @param duration seconds of the whole */
export function findSegments(sounds: Sounds, duration: number): SoundSegment[] {
  const starts = withLimits(pickOnsets(sounds.onsets), sounds.level.length)
  const strongest = strengthAt(starts, sounds.onsets)
  return starts.map(({ frame, strength }, at) => {
    const next = starts[at + 1]
    const end = next === undefined ? sounds.level.length : next.frame
    const start = at === 0 ? 0 : secondsOf(frame)
    const until = next === undefined ? duration : secondsOf(next.frame)
    return {
      start,
      duration: until - start,
      confidence: Math.min(1, strength / strongest),
      ...contour(sounds.level, Math.floor(frame), Math.ceil(end)),
      pitches: pitchesOf(sounds.classes, frame, end),
      timbre: timbreOf(sounds.mel, sounds.level, Math.floor(frame), Math.ceil(end)),
    }
  })
}

export type Onset = { frame: number; strength: number }

/** Peaks that stand out from what is around them, none within 90 ms of a stronger one. */
export function pickOnsets(onsets: Float32Array): Onset[] {
  const found: Onset[] = []
  const general = Math.max(quietest, quantile(onsets, 0.98) * 0.06)
  let sum = 0
  for (let at = -reach; at < onsets.length; at++) {
    sum += onsets[at + reach] ?? 0
    sum -= onsets[at - reach - 1] ?? 0
    if (at < 0) continue
    const here = onsets[at] ?? 0
    if (here < general || here < (1.5 * sum) / (2 * reach + 1)) continue
    if (!isPeak(onsets, at)) continue
    const onset = { frame: exactPeak(onsets, at), strength: here }
    const before = found.at(-1)
    if (before === undefined || onset.frame - before.frame >= shortest) found.push(onset)
    else if (before.strength < here) found[found.length - 1] = onset
  }
  return found
}

/** Rise, summed over the logarithmic bands, that nobody hears. */
const quietest = 0.4

/** Frames on each side of what is "around": a third of a second. */
const reach = 14

/** Frames: 90 ms, and 4 s. */
const shortest = 0.09 / hopSeconds
const longest = 4 / hopSeconds

/** Frames by which the strongest flux comes before the onset as it is heard. */
const lead = 0.1

const secondsOf = (frame: number) => Math.max(0, (frame + lead) * hopSeconds)

function isPeak(onsets: Float32Array, at: number): boolean {
  const here = onsets[at] ?? 0
  for (let near = at - 2; near <= at + 2; near++) {
    if ((onsets[near] ?? 0) > here) return false
  }
  return here > 0
}

function exactPeak(onsets: Float32Array, at: number): number {
  const [before, here, after] = [onsets[at - 1] ?? 0, onsets[at] ?? 0, onsets[at + 1] ?? 0]
  const bend = before - 2 * here + after
  return bend < 0 ? at + (0.5 * (before - after)) / bend : at
}

/** A first segment from the very beginning, and none longer than four seconds. */
function withLimits(onsets: readonly Onset[], frames: number): Onset[] {
  const first = onsets[0]
  const starts: Onset[] =
    first === undefined || first.frame > shortest ? [{ frame: 0, strength: 0 }] : []
  for (const onset of [...onsets, { frame: frames, strength: 0 }]) {
    const from = starts.at(-1)?.frame ?? onset.frame
    const parts = Math.ceil((onset.frame - from) / longest)
    for (let part = 1; part < parts; part++) {
      starts.push({ frame: from + ((onset.frame - from) * part) / parts, strength: 0 })
    }
    if (onset.frame < frames) starts.push(onset)
  }
  return starts
}

function strengthAt(starts: readonly Onset[], onsets: Float32Array): number {
  const strengths = Float32Array.from(starts, ({ strength }) => strength)
  return quantile(strengths.length === 0 ? onsets : strengths, 0.9) || 1
}

function contour(level: Float32Array, from: number, to: number) {
  let top = from
  for (let at = from; at < to; at++) if ((level[at] ?? silence) > (level[top] ?? silence)) top = at
  return {
    loudnessStart: level[from] ?? silence,
    loudnessMax: level[top] ?? silence,
    loudnessMaxTime: (top - from) * hopSeconds,
    loudnessEnd: level[to - 1] ?? silence,
  }
}

const silence = -60

function pitchesOf(classes: Frames, from: number, to: number): number[] {
  // A frame reaches 93 ms to each side: the first that lies in the segment is after its start.
  const mean = meanOf(classes, (from * hop) / chromaHop + 0.4, (to * hop) / chromaHop)
  const strongest = Math.max(...mean)
  return Array.from(mean, (value) => (strongest === 0 ? 0 : value / strongest))
}

export function quantile(values: Float32Array, share: number): number {
  const sorted = values.toSorted()
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
