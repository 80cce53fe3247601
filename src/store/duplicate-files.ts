import type { Db } from '../db/engine.ts'

/** A file that holds what another file holds too. */
export type HeldFile = { uri: string; path: string; codec: string; bitrate: number; size: number }

/** Files that are there, by what they hold; of those after the address named. */
export async function filesByUri(
  db: Db,
  { after, limit }: { after: string; limit: number },
): Promise<HeldFile[]> {
  return db
    .selectFrom('audio_file')
    .select(['uri', 'path', 'codec', 'bitrate', 'size'])
    .where('uri', '>', after)
    .where('missing_since', '=', -1)
    .orderBy('uri')
    .orderBy('id')
    .limit(limit)
    .execute()
}
