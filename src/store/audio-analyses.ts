import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'
import type { AudioAnalysis } from '../model/audio-analysis.ts'

/** The written form (JSON) of a track's analysis, or undefined. */
export async function findAnalysisText(db: Db, trackId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('audio_analysis')
    .select('body')
    .where('track_id', '=', trackId)
    .executeTakeFirst()
  return row === undefined || row.body === '' ? undefined : unpack(row.body)
}

/** Which of the tracks have an analysis that came from elsewhere. */
export async function importedAnalyses(db: Db, trackIds: readonly string[]): Promise<Set<string>> {
  if (trackIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('audio_analysis')
    .select('track_id')
    .where('track_id', 'in', [...trackIds])
    .where('source', '=', 'import')
    .execute()
  return new Set(rows.map((row) => row.track_id))
}

/**
 * Keeps an analysis that came from elsewhere, in place of what is kept of the track.
 * @param now epoch milliseconds
 */
export async function saveImportedAnalysis(
  db: Db,
  trackId: string,
  analysis: AudioAnalysis,
  now: number,
): Promise<void> {
  const body = pack(JSON.stringify(analysis))
  await db
    .insertInto('audio_analysis')
    .values({
      track_id: trackId,
      source: 'import',
      body,
      sound_hash: '',
      analyzer_version: '',
      failure: '',
      fingerprint: '',
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict.column('track_id').doUpdateSet({ source: 'import', body, created_at: now }),
    )
    .execute()
}

/** What is known of the analysis of a track. */
export type AnalysisState = { soundHash: string; analyzerVersion: string; failure: string }

/** Tracks nobody analysed, and nobody imported an analysis of, are absent. */
export async function loadAnalysisStates(
  db: Db,
  trackIds: readonly string[],
): Promise<Map<string, AnalysisState>> {
  const found = new Map<string, AnalysisState>()
  for (const run of statementRuns(db, [...new Set(trackIds)])) {
    const rows = await db
      .selectFrom('audio_analysis')
      .select(['track_id', 'sound_hash', 'analyzer_version', 'failure'])
      .where('track_id', 'in', run)
      .execute()
    for (const row of rows) {
      found.set(row.track_id, {
        soundHash: row.sound_hash,
        analyzerVersion: row.analyzer_version,
        failure: row.failure,
      })
    }
  }
  return found
}

/** What analysing a sound brought; `analysis` is null, and `failure` says why, where nothing. */
export type SoundResult = {
  soundHash: string
  analyzerVersion: string
  analysis: AudioAnalysis | null
  failure: string
  fingerprint: string
}

/**
 * Keeps what analysing a track's sound brought. A document from an import stays in its place.
 * @param now epoch milliseconds
 */
export async function saveSoundResult(
  db: Db,
  trackId: string,
  result: SoundResult,
  now: number,
): Promise<void> {
  const about = {
    sound_hash: result.soundHash,
    analyzer_version: result.analyzerVersion,
    failure: result.failure,
    fingerprint: result.fingerprint,
    created_at: now,
  }
  const body = result.analysis === null ? '' : pack(JSON.stringify(result.analysis))
  const isImported = (await importedAnalyses(db, [trackId])).has(trackId)
  await db
    .insertInto('audio_analysis')
    .values({ track_id: trackId, source: 'sound', body, ...about })
    .onConflict((conflict) =>
      conflict.column('track_id').doUpdateSet(isImported ? about : { ...about, body }),
    )
    .execute()
}

/** Another track whose sound is the very same and was analysed by that version. */
export async function findSameSound(
  db: Db,
  soundHash: string,
  analyzerVersion: string,
): Promise<{ trackId: string; result: SoundResult } | undefined> {
  const row = await db
    .selectFrom('audio_analysis')
    .selectAll()
    .where('sound_hash', '=', soundHash)
    .where('analyzer_version', '=', analyzerVersion)
    .where('source', '=', 'sound')
    .where('failure', '=', '')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    trackId: row.track_id,
    result: {
      soundHash,
      analyzerVersion,
      analysis: JSON.parse(unpack(row.body)),
      failure: '',
      fingerprint: row.fingerprint,
    },
  }
}

/** How many tracks have a sound that could not be analysed. */
export async function countFailedAnalyses(db: Db): Promise<number> {
  const { total } = await db
    .selectFrom('audio_analysis')
    .select((eb) => eb.fn.countAll().as('total'))
    .where('failure', '!=', '')
    .executeTakeFirstOrThrow()
  return Number(total)
}

/** Documents are repetitive: packed they take a fifth, in base64 a quarter, of their length. */
const pack = (text: string) => zstdCompressSync(text).toString('base64')

const unpack = (body: string) => zstdDecompressSync(Buffer.from(body, 'base64')).toString('utf8')
