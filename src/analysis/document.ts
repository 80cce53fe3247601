import type { Interval, SoundAnalysis, Summary } from '../audio/analysis.ts'
import { sampleRate } from '../audio/analysis-rate.ts'
import { analyzerVersion } from '../audio/version.ts'
import type { AudioAnalysis } from '../model/audio-analysis.ts'
import type { AudioFeatures } from '../model/catalog.ts'

/** An analysis of ours as the Web API shows it. */
export function toDocument(
  sound: SoundAnalysis,
  about: { seconds: number; now: number },
): AudioAnalysis {
  return {
    meta: {
      analyzer_version: `reprise ${analyzerVersion}`,
      platform: process.platform,
      detailed_status: 'OK',
      status_code: 0,
      timestamp: Math.round(about.now / 1000),
      analysis_time: rounded(about.seconds, 3),
      input_process: `decoded, mixed to one channel, ${sampleRate} Hz`,
    },
    track: {
      num_samples: sound.samples,
      duration: rounded(sound.duration, 5),
      sample_md5: '',
      offset_seconds: 0,
      window_seconds: 0,
      analysis_sample_rate: sampleRate,
      analysis_channels: 1,
      end_of_fade_in: rounded(sound.endOfFadeIn, 5),
      start_of_fade_out: rounded(sound.startOfFadeOut, 5),
      ...summary(sound),
      // Proprietary encodings that nobody else can make; empty is what says so.
      codestring: '',
      code_version: 0,
      echoprintstring: '',
      echoprint_version: 0,
      synchstring: '',
      synch_version: 0,
      rhythmstring: '',
      rhythm_version: 0,
    },
    bars: sound.bars.map(interval),
    beats: sound.beats.map(interval),
    sections: sound.sections.map((section) => ({ ...interval(section), ...summary(section) })),
    segments: sound.segments.map((segment) => ({
      ...interval(segment),
      loudness_start: rounded(segment.loudnessStart, 3),
      loudness_max: rounded(segment.loudnessMax, 3),
      loudness_max_time: rounded(segment.loudnessMaxTime, 5),
      loudness_end: rounded(segment.loudnessEnd, 3),
      pitches: segment.pitches.map((value) => rounded(value, 3)),
      timbre: segment.timbre.map((value) => rounded(value, 3)),
    })),
    tatums: sound.tatums.map(interval),
  }
}

/** The features that go with it. */
export function toFeatures(sound: SoundAnalysis): AudioFeatures {
  const { perceptual: p } = sound
  return {
    acousticness: rounded(p.acousticness, 4),
    danceability: rounded(p.danceability, 3),
    energy: rounded(p.energy, 3),
    instrumentalness: rounded(p.instrumentalness, 4),
    liveness: rounded(p.liveness, 3),
    speechiness: rounded(p.speechiness, 4),
    valence: rounded(p.valence, 3),
    key: sound.key,
    mode: sound.mode,
    loudness: rounded(Math.max(-60, sound.loudness), 3),
    tempo: rounded(sound.tempo, 3),
    timeSignature: sound.timeSignature,
  }
}

const interval = ({ start, duration, confidence }: Interval) => ({
  start: rounded(start, 5),
  duration: rounded(duration, 5),
  confidence: rounded(confidence, 3),
})

const summary = (value: Summary) => ({
  loudness: rounded(Math.max(-60, value.loudness), 3),
  tempo: rounded(value.tempo, 3),
  tempo_confidence: rounded(value.tempoConfidence, 3),
  key: value.key,
  key_confidence: rounded(value.keyConfidence, 3),
  mode: value.mode,
  mode_confidence: rounded(value.modeConfidence, 3),
  time_signature: value.timeSignature,
  time_signature_confidence: rounded(value.timeSignatureConfidence, 3),
})

/** JSON has no NaN: what could not be computed is 0. */
const rounded = (value: number, digits: number) =>
  Number.isFinite(value) ? Number(value.toFixed(digits)) : 0
