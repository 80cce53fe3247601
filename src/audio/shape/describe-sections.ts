import type { Interval, Summary } from '../analysis.ts'
import { chromaHopSeconds, hopSeconds } from '../analysis-rate.ts'
import type { Frames } from '../dsp/frames.ts'
import type { Rhythm } from '../rhythm/rhythm.ts'
import { findKey } from '../tonal/key.ts'
import { findBoundaries } from './sections.ts'

type Sound = {
  rhythm: Rhythm
  classes: Frames
  level: Float32Array
  /** Seconds of the whole. */
  duration: number
  summary: Summary
}

/** The sections, each with its own loudness, tempo and key. The first starts with the sound. */
export function describeSections(sound: Sound): (Interval & Summary)[] {
  const { rhythm, duration } = sound
  const { beats, tempo } = rhythm
  if (duration === 0) return []
  const boundaries = tempo === 0 ? [] : findBoundaries(rhythm.features, 60 / tempo)
  const starts = [
    { start: 0, confidence: 1 },
    ...boundaries
      .slice(1)
      .map(({ beat, confidence }) => ({ start: beats[beat]?.start ?? 0, confidence })),
  ]
  return starts.map(({ start, confidence }, at) => {
    const end = starts[at + 1]?.start ?? duration
    return { start, duration: end - start, confidence, ...summaryOf(sound, start, end) }
  })
}

function summaryOf({ rhythm, classes, level, summary }: Sound, from: number, to: number): Summary {
  return {
    loudness: levelOf(level, from, to),
    tempo: tempoOf(rhythm, from, to) ?? summary.tempo,
    tempoConfidence: summary.tempoConfidence,
    ...findKey(
      classes,
      Math.round(from / chromaHopSeconds),
      Math.min(classes.count, Math.round(to / chromaHopSeconds)),
    ),
    timeSignature: summary.timeSignature,
    timeSignatureConfidence: summary.timeSignatureConfidence,
  }
}

/** Mean power in dB. */
function levelOf(level: Float32Array, from: number, to: number): number {
  const part = level.subarray(Math.round(from / hopSeconds), Math.round(to / hopSeconds))
  if (part.length === 0) return -60
  const power = part.reduce((sum, value) => sum + 10 ** (value / 10), 0) / part.length
  return Math.max(-60, 10 * Math.log10(power))
}

function tempoOf({ beats }: Rhythm, from: number, to: number): number | undefined {
  const inside = beats.filter(({ start }) => start >= from && start < to)
  const [first, last] = [inside[0], inside.at(-1)]
  if (first === undefined || last === undefined || inside.length < 5) return undefined
  return (60 * (inside.length - 1)) / (last.start - first.start)
}
