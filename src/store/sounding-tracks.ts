import type { Db } from '../db/engine.ts'

/** A file of a track that is there. */
export type SoundingFile = { id: string; trackId: string; contentKey: string }

/** Files of tracks in the order of their ids, from the one after `id` on, and where to go on. */
export async function soundingFilesAfter(
  db: Db,
  id: string,
  limit: number,
): Promise<{ files: SoundingFile[]; last: string | undefined }> {
  const rows = await db
    .selectFrom('audio_file')
    .select(['id', 'uri', 'sound_hash', 'size', 'modified_at', 'missing_since'])
    .where('id', '>', id)
    .orderBy('id')
    .limit(limit)
    .execute()
  const files = rows
    .filter((row) => row.missing_since === -1 && row.uri.startsWith(trackPrefix))
    .map((row) => ({
      id: row.id,
      trackId: row.uri.slice(trackPrefix.length),
      contentKey: contentKeyOf({
        soundHash: row.sound_hash,
        size: row.size,
        modifiedAt: row.modified_at,
      }),
    }))
  return { files, last: rows.length < limit ? undefined : rows.at(-1)?.id }
}

/** Stands for the sound in a file: its digest, or what else would change with it. */
export const contentKeyOf = (file: { soundHash: string; size: number; modifiedAt: number }) =>
  file.soundHash || `${file.size}-${file.modifiedAt}`

const trackPrefix = 'spotify:track:'
