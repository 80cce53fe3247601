import type { Interval } from '../analysis.ts'
import { hopSeconds } from '../analysis-rate.ts'
import type { Frames } from '../dsp/frames.ts'
import { findMetre, type Metre } from './bars.ts'
import { type BeatFeatures, beatFeatures } from './beat-features.ts'
import { type Beat, tempoOf, trackBeats } from './beats.ts'
import type { OnsetStrength } from './onset-strength.ts'
import { onTheBeat } from './phase.ts'
import { hasPulse } from './pulse.ts'
import { beatParts } from './tatums.ts'
import { type TempoTrack, tempoTrack } from './tempo-track.ts'

/** When the beats are, in seconds, and how they are grouped. Empty where there is no beat. */
export type Rhythm = {
  /** Beats per minute. */
  tempo: number
  confidence: number
  /** How regular the onsets are, 0 to 1. */
  pulse: number
  beats: { start: number; confidence: number }[]
  metre: Metre
  /** Into how many equal parts the music divides a beat. */
  parts: number
  features: BeatFeatures
}

export function findRhythm(onsets: OnsetStrength, mel: Frames, classes: Frames): Rhythm {
  const track = tempoTrack(onsets)
  if (!hasPulse(onsets.full, track)) return without(track)
  const beats = onTheBeat(trackBeats(onsets, track), onsets, classes)
  if (beats.length < 4) return without(track)
  const frames = beats.map(({ frame }) => frame)
  const features = beatFeatures(frames, mel, classes)
  return {
    tempo: tempoOf(beats),
    confidence: confidenceOf(beats, track),
    pulse: track.strength,
    beats: beats.map(({ frame, strength }) => ({
      start: Math.max(0, frame * hopSeconds),
      confidence: strength,
    })),
    metre: findMetre(beats, features, onsets),
    parts: beatParts(frames, onsets.full),
    features,
  }
}

function without(track: TempoTrack): Rhythm {
  return {
    tempo: 0,
    confidence: 0,
    pulse: track.strength,
    beats: [],
    metre: { beats: 4, confidence: 0, first: 0, firstConfidence: 0 },
    parts: 2,
    features: { mel: [], pitch: [] },
  }
}

/** Regular onsets at an even distance are a sure tempo; breaks make it no less sure. */
function confidenceOf(beats: readonly Beat[], { strength }: TempoTrack): number {
  const distances = beats.slice(1).map((beat, at) => beat.frame - (beats[at]?.frame ?? 0))
  const middle = distances.toSorted((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 0
  const even = distances.filter((distance) => Math.abs(distance - middle) < 0.06 * middle)
  return (Math.min(1, strength) * even.length) / distances.length
}

/** The rhythm as stretches of time. @param duration seconds of the whole */
export function intervalsOf(
  { beats, metre, parts }: Rhythm,
  duration: number,
): { bars: Interval[]; beats: Interval[]; tatums: Interval[] } {
  const whole = stretches(beats, duration)
  const firsts = beats.filter(
    (_, at) => at >= metre.first && (at - metre.first) % metre.beats === 0,
  )
  const bars = stretches(
    firsts.map(({ start, confidence }) => ({
      start,
      confidence: Math.min(1, metre.firstConfidence * (0.5 + confidence)),
    })),
    duration,
  )
  const tatums = whole.flatMap(({ start, duration: length, confidence }) =>
    Array.from({ length: parts }, (_, part) => ({
      start: start + (length * part) / parts,
      duration: length / parts,
      confidence,
    })),
  )
  return { bars, beats: whole, tatums }
}

/** From each start to the next; the last is as long as the one before it. */
function stretches(
  starts: readonly { start: number; confidence: number }[],
  duration: number,
): Interval[] {
  return starts.map(({ start, confidence }, at) => {
    const next = starts[at + 1]?.start
    const last = start - (starts[at - 1]?.start ?? 0)
    return {
      start,
      duration: next === undefined ? Math.min(last, duration - start) : next - start,
      confidence,
    }
  })
}
