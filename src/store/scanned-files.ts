import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'
import { upsert } from './catalog-writes.ts'

/** A file as a scan left it. */
export type ScannedFile = {
  path: string
  /** Bytes. */
  size: number
  /** Epoch milliseconds. */
  modifiedAt: number
  kind: 'audio' | 'image' | 'playlist'
  /** Why nothing came of it; '' when it was taken in. */
  reason: string
}

/** Files whose paths begin so, after the one named, by path. */
export async function scannedFiles(
  db: Db,
  prefix: string,
  { after, limit }: { after: string; limit: number },
): Promise<ScannedFile[]> {
  const rows = await db
    .selectFrom('scanned_file')
    .select(['path', 'size', 'modified_at as modifiedAt', 'kind', 'reason'])
    .where('path', '>', after === '' ? prefix : after)
    .where('path', '<', `${prefix}\u{10ffff}`)
    .orderBy('path')
    .limit(limit)
    .execute()
  return rows as ScannedFile[]
}

/** Notes what became of files. */
export async function saveScannedFiles(db: Db, files: readonly ScannedFile[]): Promise<void> {
  const rows = files.map(({ modifiedAt, ...file }) => ({ ...file, modified_at: modifiedAt }))
  await upsert(db, 'scanned_file', ['path'], rows)
}

export async function forgetScannedFiles(db: Db, paths: readonly string[]): Promise<void> {
  for (const run of statementRuns(db, paths)) {
    await db.deleteFrom('scanned_file').where('path', 'in', run).execute()
  }
}

/** What has a picture of its own. */
export type Pictured = { kind: 'album' | 'audiobook'; id: string }

/** Notes what has to look for its picture again. */
export async function wantCovers(db: Db, wanted: readonly Pictured[]): Promise<void> {
  for (const run of statementRuns(db, wanted)) {
    await db
      .insertInto('cover_wanted')
      .values(run.map(({ kind, id }) => ({ kind, id })))
      .onConflict((conflict) => conflict.columns(['kind', 'id']).doNothing())
      .execute()
  }
}

export async function wantedCovers(db: Db, limit: number): Promise<Pictured[]> {
  const rows = await db
    .selectFrom('cover_wanted')
    .select(['kind', 'id'])
    .orderBy('kind')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows as Pictured[]
}

export async function forgetWantedCovers(db: Db, found: readonly Pictured[]): Promise<void> {
  for (const { kind, id } of found) {
    await db.deleteFrom('cover_wanted').where('kind', '=', kind).where('id', '=', id).execute()
  }
}

/** Stores the words of songs, in place of what was stored of them. */
export async function saveLyrics(
  db: Db,
  lyrics: readonly { trackId: string; text: string }[],
): Promise<void> {
  await upsert(
    db,
    'lyrics',
    ['track_id'],
    lyrics.map(({ trackId, text }) => ({ track_id: trackId, text })),
  )
}

/**
 * Brings up to date which tracks, all of which have or had files, cannot be played because every
 * one of them is gone.
 * @returns how many changed
 */
export async function refreshMissingTracks(db: Db, trackIds: readonly string[]): Promise<number> {
  let changed = 0
  for (const run of statementRuns(db, [...new Set(trackIds)])) {
    const files = await db
      .selectFrom('audio_file')
      .select('uri')
      .distinct()
      .where(
        'uri',
        'in',
        run.map((id) => `spotify:track:${id}`),
      )
      .where('missing_since', '=', -1)
      .execute()
    const there = new Set(files.map(({ uri }) => uri.slice('spotify:track:'.length)))
    for (const missing of [0, 1]) {
      const ids = run.filter((id) => there.has(id) === (missing === 0))
      if (ids.length === 0) continue
      const { numUpdatedRows } = await db
        .updateTable('track')
        .set({ missing })
        .where('id', 'in', ids)
        .where('missing', '!=', missing)
        .executeTakeFirst()
      changed += Number(numUpdatedRows)
    }
  }
  return changed
}
