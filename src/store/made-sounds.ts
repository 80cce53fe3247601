import { type Expression, type SqlBool, sql } from 'kysely'
import type { Db } from '../db/engine.ts'
import { chunk } from '../lib/chunk.ts'

/** Notes that the server makes the sound of items, as long as no file has it. */
export async function insertMadeSounds(db: Db, uris: readonly string[]): Promise<void> {
  for (const run of chunk([...new Set(uris)], 500)) {
    await db
      .insertInto('made_sound')
      .values(run.map((uri) => ({ uri })))
      .onConflict((conflict) => conflict.column('uri').doNothing())
      .execute()
  }
}

/** Whether the server makes the sound of an item. */
export async function isMadeSound(db: Db, uri: string): Promise<boolean> {
  const row = await db
    .selectFrom('made_sound')
    .select('uri')
    .where('uri', '=', uri)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether there is anything to hear of an item, as part of a query over items. */
export const hasSound = (prefix: Expression<string>, id: Expression<string>) =>
  sql<SqlBool>`(exists (select 1 from made_sound where made_sound.uri = ${prefix} || ${id})
    or exists (select 1 from audio_file where audio_file.uri = ${prefix} || ${id}
      and audio_file.missing_since = -1))`
