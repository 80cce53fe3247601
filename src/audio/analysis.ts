import type { Perceptual } from './perceptual/perceptual.ts'
import type { SoundSegment } from './shape/segments.ts'

/** Times are seconds, loudness is LUFS (of the whole) or dB (of parts), confidences 0 to 1. */
export type SoundAnalysis = Summary & {
  duration: number
  /** Samples at the analysis rate. */
  samples: number
  endOfFadeIn: number
  startOfFadeOut: number
  bars: Interval[]
  beats: Interval[]
  tatums: Interval[]
  sections: (Interval & Summary)[]
  segments: SoundSegment[]
  perceptual: Perceptual
  fingerprint: Uint32Array
}

/** What holds for a stretch of sound. */
export type Summary = {
  loudness: number
  /** Beats per minute, 0 without a beat. */
  tempo: number
  tempoConfidence: number
  /** Pitch class, -1 for none. */
  key: number
  keyConfidence: number
  mode: number
  modeConfidence: number
  timeSignature: number
  timeSignatureConfidence: number
}

export type Interval = { start: number; duration: number; confidence: number }
