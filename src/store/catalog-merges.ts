import type { Db } from '../db/engine.ts'

/** Credits of one artist become credits of another. @param successors former id → new id */
export async function moveCredits(db: Db, successors: ReadonlyMap<string, string>): Promise<void> {
  for (const [former, id] of successors) {
    await db
      .updateTable('track_artist')
      .set({ artist_id: id })
      .where('artist_id', '=', former)
      .execute()
    await db
      .updateTable('album_artist')
      .set({ artist_id: id })
      .where('artist_id', '=', former)
      .execute()
  }
}

export async function deleteArtists(db: Db, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await db.deleteFrom('artist').where('id', 'in', ids).execute()
}

export async function deleteAlbums(db: Db, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await db.deleteFrom('album_artist').where('album_id', 'in', ids).execute()
  await db.deleteFrom('album').where('id', 'in', ids).execute()
}

/** Which of the artists somebody follows. */
export async function followedArtists(db: Db, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('follow')
    .select('target_id')
    .distinct()
    .where('kind', '=', 'artist')
    .where('target_id', 'in', ids)
    .execute()
  return new Set(rows.map((row) => row.target_id))
}

/** Which of the albums somebody has saved. */
export async function savedAlbums(db: Db, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('saved_item')
    .select('item_id')
    .distinct()
    .where('kind', '=', 'album')
    .where('item_id', 'in', ids)
    .execute()
  return new Set(rows.map((row) => row.item_id))
}
