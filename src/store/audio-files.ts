import type { Db } from '../db/engine.ts'
import type { AudioFileTable } from '../db/schema/audio.ts'
import { statementRuns } from '../db/statement-runs.ts'
import type { AudioCodec, AudioFile } from '../model/audio-file.ts'
import { upsert } from './catalog-writes.ts'

/** The best of the files that hold a track, episode or chapter and are there, or undefined. */
export async function findAudioFile(db: Db, uri: string): Promise<AudioFile | undefined> {
  const row = await db
    .selectFrom('audio_file')
    .selectAll()
    .where('uri', '=', uri)
    .where('missing_since', '=', -1)
    .orderBy('bitrate', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row && readAudioFile(row)
}

/** The files of any of the URIs, those that are gone too. */
export const audioFilesOf = (db: Db, uris: Iterable<string>): Promise<AudioFile[]> =>
  filesWhere(db, 'uri', uris)

/** What is known of the files at these paths; a file of several chapters is there several times. */
export const audioFilesAt = (db: Db, paths: Iterable<string>): Promise<AudioFile[]> =>
  filesWhere(db, 'path', paths)

/** The files with the same sound as one of these. */
export const audioFilesWithSound = (db: Db, hashes: Iterable<string>): Promise<AudioFile[]> =>
  filesWhere(db, 'sound_hash', hashes)

/** Stores files, in place of what was stored of them. */
export async function saveAudioFiles(db: Db, files: readonly AudioFile[]): Promise<void> {
  await upsert(db, 'audio_file', ['id'], files.map(toRow))
}

export async function deleteAudioFiles(db: Db, ids: readonly string[]): Promise<void> {
  for (const run of statementRuns(db, ids)) {
    await db.deleteFrom('audio_file').where('id', 'in', run).execute()
  }
}

/** Notes that the files at these paths are gone. @returns the URIs they held */
export async function markMissing(
  db: Db,
  paths: readonly string[],
  now: number,
): Promise<Set<string>> {
  const uris = new Set<string>()
  for (const run of statementRuns(db, paths)) {
    const rows = await db
      .updateTable('audio_file')
      .set({ missing_since: now })
      .where('path', 'in', run)
      .where('missing_since', '=', -1)
      .returning('uri')
      .execute()
    for (const { uri } of rows) uris.add(uri)
  }
  return uris
}

/** Files that are gone, of the folder whose paths begin so, after the one named; by id. */
export async function missingFiles(
  db: Db,
  prefix: string,
  { after, limit }: { after: string; limit: number },
): Promise<AudioFile[]> {
  const rows = await db
    .selectFrom('audio_file')
    .selectAll()
    .where('missing_since', '>=', 0)
    .where('path', '>=', prefix)
    .where('path', '<', `${prefix}\u{10ffff}`)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(readAudioFile)
}

/**
 * Some tracks whose files lie below a folder. Two queries: joined, SQLite would begin with every
 * track there is.
 * @param prefix its path with the slash at the end
 */
export async function tracksInFolder(
  db: Db,
  prefix: string,
  limit: number,
): Promise<{ path: string; albumId: string }[]> {
  const files = await db
    .selectFrom('audio_file')
    .select(['path', 'uri'])
    .where('path', '>', prefix)
    .where('path', '<', `${prefix}\u{10ffff}`)
    .where('missing_since', '=', -1)
    .orderBy('path')
    .limit(limit)
    .execute()
  const albums = new Map<string, string>()
  for (const run of statementRuns(db, files)) {
    const ids = run.map(({ uri }) => uri.slice('spotify:track:'.length))
    const rows = await db
      .selectFrom('track')
      .select(['id', 'album_id'])
      .where('id', 'in', ids)
      .execute()
    for (const { id, album_id } of rows) albums.set(`spotify:track:${id}`, album_id)
  }
  return files.flatMap(({ path, uri }) => {
    const albumId = albums.get(uri)
    return albumId === undefined ? [] : { path, albumId }
  })
}

/** Albums some of whose tracks lie below a folder. */
export async function albumsInFolder(db: Db, prefix: string): Promise<string[]> {
  const tracks = await tracksInFolder(db, prefix, 1_000)
  return [...new Set(tracks.map(({ albumId }) => albumId))]
}

async function filesWhere(
  db: Db,
  column: 'uri' | 'path' | 'sound_hash',
  values: Iterable<string>,
): Promise<AudioFile[]> {
  const found: AudioFile[] = []
  for (const run of statementRuns(db, [...new Set(values)])) {
    const rows = await db
      .selectFrom('audio_file')
      .selectAll()
      .where(column, 'in', run)
      .orderBy('id')
      .execute()
    for (const row of rows) found.push(readAudioFile(row))
  }
  return found
}

function toRow(file: AudioFile): AudioFileTable {
  return {
    id: file.id,
    path: file.path,
    uri: file.uri,
    size: file.size,
    modified_at: file.modifiedAt,
    codec: file.codec,
    media_type: file.mediaType,
    duration_ms: file.durationMs,
    bitrate: file.bitrate,
    sample_rate: file.sampleRate,
    channels: file.channels,
    start_ms: file.startMs,
    end_ms: file.endMs,
    track_gain: file.trackGain === null ? '' : String(file.trackGain),
    album_gain: file.albumGain === null ? '' : String(file.albumGain),
    sound_hash: file.soundHash,
    missing_since: file.missingSince,
  }
}

function readAudioFile(row: AudioFileTable): AudioFile {
  return {
    id: row.id,
    path: row.path,
    uri: row.uri,
    size: row.size,
    modifiedAt: row.modified_at,
    codec: row.codec as AudioCodec,
    mediaType: row.media_type,
    durationMs: row.duration_ms,
    bitrate: row.bitrate,
    sampleRate: row.sample_rate,
    channels: row.channels,
    startMs: row.start_ms,
    endMs: row.end_ms,
    trackGain: row.track_gain === '' ? null : Number(row.track_gain),
    albumGain: row.album_gain === '' ? null : Number(row.album_gain),
    soundHash: row.sound_hash,
    missingSince: row.missing_since,
  }
}
