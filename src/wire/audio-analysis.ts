import { Type as T } from 'typebox'
import { named } from './schema.ts'

const Share = T.Number({ minimum: 0, maximum: 1 })

const interval = { start: T.Number(), duration: T.Number(), confidence: Share }

const TimeInterval = named('TimeIntervalObject', T.Object(interval))

/** Imported analyses may say what the document does not allow, such as a time signature of 1. */
const summary = {
  loudness: T.Number(),
  tempo: T.Number({ minimum: 0 }),
  tempo_confidence: Share,
  key: T.Integer({ minimum: -1, maximum: 11 }),
  key_confidence: Share,
  mode: T.Integer({ minimum: -1, maximum: 1 }),
  mode_confidence: Share,
  time_signature: T.Integer({ minimum: 0 }),
  time_signature_confidence: Share,
}

const Section = named('SectionObject', T.Object({ ...interval, ...summary }))

const Segment = named(
  'SegmentObject',
  T.Object({
    ...interval,
    loudness_start: T.Number(),
    loudness_max: T.Number(),
    loudness_max_time: T.Number(),
    loudness_end: T.Number(),
    pitches: T.Array(Share),
    timbre: T.Array(T.Number()),
  }),
)

export const AudioAnalysisObject = named(
  'AudioAnalysisObject',
  T.Object({
    meta: T.Object({
      analyzer_version: T.String(),
      platform: T.String(),
      detailed_status: T.String(),
      status_code: T.Integer(),
      timestamp: T.Integer(),
      analysis_time: T.Number(),
      input_process: T.String(),
    }),
    track: T.Object({
      num_samples: T.Integer(),
      duration: T.Number(),
      sample_md5: T.String(),
      offset_seconds: T.Integer(),
      window_seconds: T.Integer(),
      analysis_sample_rate: T.Integer(),
      analysis_channels: T.Integer(),
      end_of_fade_in: T.Number(),
      start_of_fade_out: T.Number(),
      ...summary,
      codestring: T.String(),
      code_version: T.Number(),
      echoprintstring: T.String(),
      echoprint_version: T.Number(),
      synchstring: T.String(),
      synch_version: T.Number(),
      rhythmstring: T.String(),
      rhythm_version: T.Number(),
    }),
    bars: T.Array(TimeInterval),
    beats: T.Array(TimeInterval),
    sections: T.Array(Section),
    segments: T.Array(Segment),
    tatums: T.Array(TimeInterval),
  }),
)
