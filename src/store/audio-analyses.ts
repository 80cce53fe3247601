import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Db } from '../db/engine.ts'
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
      preview_ms: -1,
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict.column('track_id').doUpdateSet({ source: 'import', body, created_at: now }),
    )
    .execute()
}

/** Documents are repetitive: packed they take a fifth, in base64 a quarter, of their length. */
const pack = (text: string) => zstdCompressSync(text).toString('base64')

const unpack = (body: string) => zstdDecompressSync(Buffer.from(body, 'base64')).toString('utf8')
