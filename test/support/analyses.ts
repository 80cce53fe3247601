import { importText } from './imports.ts'
import type { TestWorld } from './world.ts'

/** The analysis of a track as an API object, as short as one can be. */
export const analysisOf = (id: string) => ({
  type: 'audio_analysis',
  id,
  track: { duration: 200, tempo: 120, key: 2, mode: 1 },
  bars: [{ start: 0.5, duration: 2, confidence: 0.7 }],
  beats: [{ start: 0.5, duration: 0.5, confidence: 0.9 }],
  tatums: [],
  sections: [],
  segments: [],
})

/** Imports an analysis of a track. */
export async function anAnalysis(world: TestWorld, trackId: string): Promise<void> {
  await importText(world, 'analysis.ndjson', JSON.stringify(analysisOf(trackId)))
}
