import type { Db } from '../db/engine.ts'

/** Ids of the public playlists that most people follow, empty ones apart. */
export async function playlistsFollowedMost(db: Db, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('playlist')
    .select('id')
    .where('is_public', '=', 1)
    .where('total', '>', 0)
    .orderBy('followers', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}
