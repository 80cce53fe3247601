import type { Db } from '../db/engine.ts'
import { statementRuns } from '../db/statement-runs.ts'

/** A picture's recipe as it is stored. */
export type ArtworkRow = { id: string; recipe: string }

/** The recipe of a picture, as JSON text, or undefined when nobody has such a picture. */
export async function findArtworkRecipe(db: Db, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('artwork')
    .select('recipe')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.recipe
}

/** Keeps recipes; one that is known already stays as it is, an id always means the same picture. */
export async function insertArtwork(db: Db, rows: readonly ArtworkRow[]): Promise<void> {
  for (const run of statementRuns(db, rows)) {
    await db
      .insertInto('artwork')
      .values(run)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  }
}
