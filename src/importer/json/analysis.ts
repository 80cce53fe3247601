import type { AudioAnalysis, Section, Segment, TimeInterval } from '../../model/audio-analysis.ts'
import { isObject, type JsonObject } from './expand.ts'
import { list, number, object, text } from './fields.ts'

/**
 * An audio analysis object as it may be shown: what is no number where one belongs is 0. Undefined
 * when it lacks a part, or the track's tempo and duration, without which it is none.
 */
export function analysisOf(value: JsonObject): AudioAnalysis | undefined {
  const { meta, track } = value
  const hasParts = parts.every((part) => Array.isArray(value[part]))
  if (!isObject(track) || !hasParts) return undefined
  if (number(track.tempo) === undefined || number(track.duration) === undefined) return undefined
  return {
    meta: metaOf(object(meta)),
    track: trackOf(track),
    bars: intervals(value.bars),
    beats: intervals(value.beats),
    sections: objects(value.sections).map(
      (section): Section => ({
        ...intervalOf(section),
        ...summaryOf(section),
      }),
    ),
    segments: objects(value.segments).map(segmentOf),
    tatums: intervals(value.tatums),
  }
}

const parts = ['bars', 'beats', 'sections', 'segments', 'tatums'] as const

const metaOf = (meta: JsonObject): AudioAnalysis['meta'] => ({
  analyzer_version: text(meta.analyzer_version) ?? '',
  platform: text(meta.platform) ?? '',
  detailed_status: text(meta.detailed_status) ?? '',
  status_code: whole(meta.status_code),
  timestamp: whole(meta.timestamp),
  analysis_time: amount(meta.analysis_time),
  input_process: text(meta.input_process) ?? '',
})

const trackOf = (track: JsonObject): AudioAnalysis['track'] => ({
  num_samples: whole(track.num_samples),
  duration: amount(track.duration),
  sample_md5: text(track.sample_md5) ?? '',
  offset_seconds: whole(track.offset_seconds),
  window_seconds: whole(track.window_seconds),
  analysis_sample_rate: whole(track.analysis_sample_rate),
  analysis_channels: whole(track.analysis_channels),
  end_of_fade_in: amount(track.end_of_fade_in),
  start_of_fade_out: amount(track.start_of_fade_out),
  ...summaryOf(track),
  codestring: text(track.codestring) ?? '',
  code_version: amount(track.code_version),
  echoprintstring: text(track.echoprintstring) ?? '',
  echoprint_version: amount(track.echoprint_version),
  synchstring: text(track.synchstring) ?? '',
  synch_version: amount(track.synch_version),
  rhythmstring: text(track.rhythmstring) ?? '',
  rhythm_version: amount(track.rhythm_version),
})

const summaryOf = (value: JsonObject) => ({
  loudness: amount(value.loudness),
  tempo: Math.max(0, amount(value.tempo)),
  tempo_confidence: share(value.tempo_confidence),
  key: within(value.key, -1, 11),
  key_confidence: share(value.key_confidence),
  mode: within(value.mode, -1, 1),
  mode_confidence: share(value.mode_confidence),
  time_signature: Math.max(0, whole(value.time_signature)),
  time_signature_confidence: share(value.time_signature_confidence),
})

const segmentOf = (value: JsonObject): Segment => ({
  ...intervalOf(value),
  loudness_start: amount(value.loudness_start),
  loudness_max: amount(value.loudness_max),
  loudness_max_time: amount(value.loudness_max_time),
  loudness_end: amount(value.loudness_end),
  pitches: list(value.pitches).map(share),
  timbre: list(value.timbre).map(amount),
})

const intervals = (value: unknown): TimeInterval[] => objects(value).map(intervalOf)

const intervalOf = (value: JsonObject): TimeInterval => ({
  start: amount(value.start),
  duration: amount(value.duration),
  confidence: share(value.confidence),
})

const objects = (value: unknown) => list(value).filter(isObject)

const amount = (value: unknown) => number(value) ?? 0
const whole = (value: unknown) => Math.round(amount(value))
const share = (value: unknown) => Math.min(1, Math.max(0, amount(value)))

/** A whole number of a range, or -1, which stands for "none". */
const within = (value: unknown, lowest: number, highest: number) => {
  const rounded = number(value) ?? -1
  return Number.isInteger(rounded) && rounded >= lowest && rounded <= highest ? rounded : -1
}
