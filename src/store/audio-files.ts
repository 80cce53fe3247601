import type { Db } from '../db/engine.ts'
import type { AudioFileTable } from '../db/schema/audio.ts'
import type { AudioCodec, AudioFile } from '../model/audio-file.ts'

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
