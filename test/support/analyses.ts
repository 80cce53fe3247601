import { importText } from './imports.ts'
import type { TestWorld } from './world.ts'

/** The analysis of a track as an API object, as short as one can be. */
export const analysisOf = (id: string) => ({
  type: 'audio_analysis',
  id,
  track: { duration: 200, tempo: 120, key: 2, mode: 1 },
  bars: [{ start: 0.5, duration: 2, confidence: 0.7 }],
  beats: [{ start: 0.5, duration: 0.5, confidence: 0.9 }],
  tatums: [{ start: 0.5, duration: 0.25, confidence: 0.8 }],
  sections: [
    {
      start: 0,
      duration: 200,
      confidence: 1,
      loudness: -9,
      tempo: 120,
      tempo_confidence: 0.7,
      key: 2,
      key_confidence: 0.6,
      mode: 1,
      mode_confidence: 0.5,
      time_signature: 4,
      time_signature_confidence: 0.9,
    },
  ],
  segments: [
    {
      start: 0,
      duration: 0.3,
      confidence: 0.4,
      loudness_start: -40,
      loudness_max: -9,
      loudness_max_time: 0.1,
      loudness_end: -20,
      pitches: Array(12).fill(0.5),
      timbre: Array(12).fill(1.5),
    },
  ],
})

/** Imports an analysis of a track. */
export async function anAnalysis(world: TestWorld, trackId: string): Promise<void> {
  await importText(world, 'analysis.ndjson', JSON.stringify(analysisOf(trackId)))
}
