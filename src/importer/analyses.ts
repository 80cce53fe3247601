import { isDeepStrictEqual } from 'node:util'
import type { Db } from '../db/engine.ts'
import type { Outcome } from '../domain/catalog/plan-batch.ts'
import { findAnalysisText, importedAnalyses } from '../store/audio-analyses.ts'
import type { AnalysisDraft } from './drafts.ts'

/**
 * What taking analyses in does, one after the other: what an import says replaces what was computed
 * from the sound, and what an import said before.
 */
export async function planAnalyses(db: Db, given: readonly AnalysisDraft[]): Promise<Outcome[]> {
  const imported = await importedAnalyses(
    db,
    given.map(({ trackId }) => trackId),
  )
  const outcomes: Outcome[] = []
  const latest = new Map<string, unknown>()
  for (const { trackId, analysis } of given) {
    const text = await findAnalysisText(db, trackId)
    const stored = latest.get(trackId) ?? (text === undefined ? undefined : JSON.parse(text))
    const isImported = latest.has(trackId) || imported.has(trackId)
    latest.set(trackId, analysis)
    if (stored === undefined) outcomes.push('created')
    else outcomes.push(isImported && isDeepStrictEqual(stored, analysis) ? 'unchanged' : 'updated')
  }
  return outcomes
}
