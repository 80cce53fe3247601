import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'
import { audioFilesAt } from './audio-files.ts'

/** A track whose sound is known and whose files are gone; duration in milliseconds. */
export type LostTrack = { id: string; durationMs: number }

/**
 * The tracks that cannot be heard for want of a file, or will not when the files at these paths are
 * gone, of which there is a fingerprint.
 */
export async function lostTracks(db: Db, gone: readonly string[]): Promise<LostTrack[]> {
  const missing = await db.selectFrom('track').select('id').where('missing', '=', 1).execute()
  const uris = (await audioFilesAt(db, gone)).map(({ uri }) => uri)
  const going = uris.filter((uri) => uri.startsWith(prefix)).map((uri) => uri.slice(prefix.length))
  const lost: LostTrack[] = []
  for (const ids of statementRuns(db, [...new Set([...missing.map(({ id }) => id), ...going])])) {
    const rows = await db
      .selectFrom('audio_analysis')
      .innerJoin('track', 'track.id', 'audio_analysis.track_id')
      .select(['track.id', 'track.duration_ms as durationMs'])
      .where('audio_analysis.track_id', 'in', ids)
      .where('audio_analysis.fingerprint', '!=', '')
      .execute()
    lost.push(...rows)
  }
  return lost
}

/** The fingerprints of tracks, by their ids; those without one are absent. */
export async function loadFingerprints(
  db: Db,
  trackIds: readonly string[],
): Promise<Map<string, Uint32Array>> {
  const found = new Map<string, Uint32Array>()
  for (const ids of statementRuns(db, trackIds)) {
    const rows = await db
      .selectFrom('audio_analysis')
      .select(['track_id', 'fingerprint'])
      .where('track_id', 'in', ids)
      .where('fingerprint', '!=', '')
      .execute()
    for (const row of rows) found.set(row.track_id, words(row.fingerprint))
  }
  return found
}

const prefix = 'spotify:track:'

/** What `SoundResult` keeps: little-endian words in base64. */
function words(fingerprint: string): Uint32Array {
  const bytes = Buffer.from(fingerprint, 'base64')
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, at) => bytes.readUInt32LE(at * 4))
}
