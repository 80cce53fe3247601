import { analyzerVersion } from '../audio/version.ts'
import type { Changes } from '../db/changes.ts'
import type { Db } from '../db/engine.ts'
import { loadAnalysisStates } from '../store/audio-analyses.ts'
import { soundingFilesAfter } from '../store/sounding-tracks.ts'
import type { Analyst, Fate } from './analyst.ts'

export type PassMeans = { db: Db; changes: Changes; analyst: Analyst }

/** How many tracks had which fate. */
export type PassCounts = Record<Fate, number>

/**
 * Analyses every track that has a file and no current analysis, as many at a time as there are
 * threads. What is finished is stored at once, so a pass that ends early is gone on with by the next.
 * @param onProgress told after each track that was not current
 */
export async function analyseAll(
  { db, changes, analyst }: PassMeans,
  signal: AbortSignal,
  onProgress: (counts: PassCounts) => void = () => {},
): Promise<PassCounts> {
  const counts: PassCounts = { analysed: 0, copied: 0, failed: 0, current: 0, stopped: 0 }
  const queue = outdated(db, counts)
  let isDue = announceEvery
  const announce = async () => {
    isDue = announceEvery
    // Recommendations are computed from features, and rendered features may have been others.
    await changes.write(async (_tx, touch) => touch('catalog'))
  }
  const work = async () => {
    for await (const trackId of queue) {
      if (signal.aborted) return
      counts[await analyst.analyse(trackId)]++
      onProgress(counts)
      if (--isDue === 0) await announce()
    }
  }
  // One more than there are threads, so that none waits for a transaction.
  await Promise.all(Array.from({ length: analyst.threads + 1 }, work))
  if (isDue < announceEvery && counts.analysed + counts.copied > 0) await announce()
  return counts
}

const announceEvery = 200
const pageSize = 500

/** Ids of tracks whose analysis is missing or not of the sound they have now. */
async function* outdated(db: Db, counts: PassCounts): AsyncGenerator<string> {
  // The files of a track may lie on several pages.
  const seen = new Set<string>()
  for (let after: string | undefined = ''; after !== undefined; ) {
    const { files, last } = await soundingFilesAfter(db, after, pageSize)
    const ids = [...new Set(files.map(({ trackId }) => trackId))].filter((id) => !seen.has(id))
    for (const id of ids) seen.add(id)
    const states = await loadAnalysisStates(db, ids)
    for (const trackId of ids) {
      const state = states.get(trackId)
      const isKnown = files.some(
        (file) => file.trackId === trackId && file.contentKey === state?.soundHash,
      )
      if (isKnown && state?.analyzerVersion === analyzerVersion) counts.current++
      else yield trackId
    }
    after = last
  }
}
