import type { Db } from '../db/engine.ts'

/** An uploaded cover: base64 JPEG. */
export type Cover = { playlistId: string; version: string; jpeg: string }

/** The base64 JPEG of a playlist's cover, if that version is the one it has. */
export async function findCover(
  db: Db,
  playlistId: string,
  version: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('playlist_cover')
    .select('jpeg')
    .where('playlist_id', '=', playlistId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row?.jpeg
}

/** Keeps a cover in place of the one there was. */
export async function upsertCover(tx: Db, { playlistId, version, jpeg }: Cover): Promise<void> {
  await tx
    .insertInto('playlist_cover')
    .values({ playlist_id: playlistId, version, jpeg })
    .onConflict((conflict) => conflict.column('playlist_id').doUpdateSet({ version, jpeg }))
    .execute()
}
