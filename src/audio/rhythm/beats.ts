import { hopSeconds } from '../analysis-rate.ts'
import type { OnsetStrength } from './onset-strength.ts'
import type { TempoTrack } from './tempo-track.ts'

/** A beat: when (frames, with fractions) and how strong it is beside the others (0 to 1). */
export type Beat = { frame: number; strength: number }

/**
 * The beats that best combine strong onsets with even spacing (Ellis, 2007), by dynamic
 * programming along the tempo track.
 */
export function trackBeats({ full, low }: OnsetStrength, tempo: TempoTrack): Beat[] {
  const lows = compressed(low)
  const salience = compressed(full).map((value, at) => value + lowShare * (lows[at] ?? 0))
  const frames = bestPath(salience, tempo)
  return trimmed(frames.map((frame) => refined(full, salience, frame)))
}

/** Onsets scaled to a deviation of 1, the strong ones held back, smoothed over three frames. */
function compressed(onsets: Float32Array): Float32Array {
  const rooted = onsets.map((value) => value ** exponent)
  let sum = 0
  for (const value of rooted) sum += value * value
  const scale = Math.sqrt(sum / Math.max(1, rooted.length)) || 1
  return rooted.map(
    (value, at) =>
      (0.5 * value + 0.25 * (rooted[at - 1] ?? 0) + 0.25 * (rooted[at + 1] ?? 0)) / scale,
  )
}

const exponent = 0.5

/** How much the low bands count beside all: the beat is in the bass more often than above it. */
const lowShare = 0.6

function bestPath(salience: Float32Array, tempo: TempoTrack): number[] {
  const totals = new Float32Array(salience.length)
  const origins = new Int32Array(salience.length).fill(-1)
  for (let at = 0; at < salience.length; at++) {
    const period = periodAt(tempo, at)
    let best = 0
    for (let from = at - Math.round(2 * period); from <= at - Math.round(period / 2); from++) {
      if (from < 0) continue
      const stretch = Math.log((at - from) / period)
      const total = (totals[from] ?? 0) - tightness * stretch * stretch
      if (total <= best) continue
      best = total
      origins[at] = from
    }
    totals[at] = best + (salience[at] ?? 0)
  }
  const lastPeriod = Math.round(periodAt(tempo, salience.length))
  let at = salience.length - 1
  for (let end = Math.max(0, at - lastPeriod); end < salience.length; end++) {
    if ((totals[end] ?? 0) > (totals[at] ?? 0)) at = end
  }
  const path: number[] = []
  for (; at >= 0; at = origins[at] ?? -1) path.push(at)
  return path.reverse()
}

const tightness = 100

export function periodAt({ step, periods }: TempoTrack, frame: number): number {
  const place = Math.min(periods.length - 1, Math.max(0, Math.round(frame / step)))
  return periods[place] ?? 43
}

/** Moves a beat to the very peak of its onset. */
function refined(onsets: Float32Array, salience: Float32Array, frame: number): Beat {
  let peak = frame
  for (let at = frame - 2; at <= frame + 2; at++) {
    if ((onsets[at] ?? 0) > (onsets[peak] ?? 0)) peak = at
  }
  const [before, here, after] = [onsets[peak - 1] ?? 0, onsets[peak] ?? 0, onsets[peak + 1] ?? 0]
  const bend = before - 2 * here + after
  const shift = bend < 0 ? (0.5 * (before - after)) / bend : 0
  const strength = Math.min(1, Math.max(salience[frame] ?? 0, salience[peak] ?? 0) / 3)
  return { frame: peak + Math.max(-0.5, Math.min(0.5, shift)), strength }
}

/** Without the beats before the music begins and after it ends. */
function trimmed(beats: Beat[]): Beat[] {
  const mean = beats.reduce((sum, beat) => sum + beat.strength, 0) / Math.max(1, beats.length)
  const isHeard = (beat: Beat) => beat.strength > 0.3 * mean
  const first = beats.findIndex(isHeard)
  return first < 0 ? [] : beats.slice(first, beats.findLastIndex(isHeard) + 1)
}

/**
 * Beats per minute: the most common distance of two beats, made exact by a line through the longest
 * stretch that keeps to it. 0 without beats.
 */
export function tempoOf(beats: readonly Beat[]): number {
  if (beats.length < 4) return 0
  const distances = beats.slice(1).map((beat, at) => beat.frame - (beats[at]?.frame ?? 0))
  const middle = distances.toSorted((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 0
  // Slopes over many beats even out what single beats are off.
  const span = Math.max(1, Math.min(16, Math.floor(beats.length / 2)))
  const slopes: number[] = []
  for (let at = 0; at + span < beats.length; at++) {
    const part = distances.slice(at, at + span)
    if (part.some((distance) => Math.abs(distance - middle) > 0.15 * middle)) continue
    slopes.push(((beats[at + span]?.frame ?? 0) - (beats[at]?.frame ?? 0)) / span)
  }
  slopes.sort((a, b) => a - b)
  const period = slopes[Math.floor(slopes.length / 2)] ?? middle
  return period > 0 ? 60 / (period * hopSeconds) : 0
}
