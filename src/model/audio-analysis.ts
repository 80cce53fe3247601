/**
 * The analysis of a track, in the very form in which the Web API shows it: nothing in it depends on
 * who asks, it comes in this form from imports, and it is kept and sent as it is. Times are seconds
 * from the beginning, loudness is in dB, confidences are shares of one.
 */
export type AudioAnalysis = {
  meta: AnalysisMeta
  track: TrackAnalysis
  bars: TimeInterval[]
  beats: TimeInterval[]
  sections: Section[]
  segments: Segment[]
  tatums: TimeInterval[]
}

type AnalysisMeta = {
  analyzer_version: string
  platform: string
  detailed_status: string
  /** 0 when all went well. */
  status_code: number
  /** Epoch seconds. */
  timestamp: number
  analysis_time: number
  input_process: string
}

/** What holds for a stretch of sound: the whole track, or a section of it. */
type Summary = {
  loudness: number
  tempo: number
  tempo_confidence: number
  /** Pitch class, -1 for none. */
  key: number
  key_confidence: number
  /** 1 major, 0 minor, -1 for none. */
  mode: number
  mode_confidence: number
  time_signature: number
  time_signature_confidence: number
}

type TrackAnalysis = Summary & {
  num_samples: number
  duration: number
  sample_md5: string
  offset_seconds: number
  window_seconds: number
  analysis_sample_rate: number
  analysis_channels: number
  end_of_fade_in: number
  start_of_fade_out: number
  codestring: string
  code_version: number
  echoprintstring: string
  echoprint_version: number
  synchstring: string
  synch_version: number
  rhythmstring: string
  rhythm_version: number
}

export type TimeInterval = { start: number; duration: number; confidence: number }

export type Section = TimeInterval & Summary

export type Segment = TimeInterval & {
  loudness_start: number
  loudness_max: number
  loudness_max_time: number
  loudness_end: number
  /** How strong each of the twelve pitch classes is, beside the strongest. */
  pitches: number[]
  timbre: number[]
}
