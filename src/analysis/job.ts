import type { AudioAnalysis } from '../model/audio-analysis.ts'
import type { AudioFeatures } from '../model/catalog.ts'

/** A file to analyse. */
export type Job = {
  path: string
  startMs: number
  endMs: number
  durationMs: number
  /** The ffmpeg program, '' where there is none. */
  ffmpeg: string
  /** Epoch milliseconds, for the document. */
  now: number
  /** How long ffmpeg may be silent, in milliseconds. */
  patienceMs: number
}

/** What was found in it. */
export type Found = {
  document: AudioAnalysis
  features: AudioFeatures
  /** Base64 of little-endian words. */
  fingerprint: string
}

/** What a worker answers: its findings, or why there are none. */
export type Outcome = { found: Found } | { failure: string }
