import { sql } from 'kysely'
import { dialectOf } from '../db/dialect/index.ts'
import type { Db } from '../db/engine.ts'

/** Notes that the server makes the sound of items, as long as no file has it. */
export async function insertMadeSounds(db: Db, uris: readonly string[]): Promise<void> {
  const rows = dialectOf(db).givenRows(
    { uri: 'text' },
    [...new Set(uris)].map((uri) => [uri]),
  )
  await sql`insert into made_sound (uri)
    select uri from ${rows} where true on conflict do nothing`.execute(db)
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

/** Of which of the items, at most 500, there is anything to hear: a file, or sound the server makes. */
export async function soundsOf(
  db: Db,
  kind: 'track' | 'episode',
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const prefix = `spotify:${kind}:`
  const uris = ids.map((id) => prefix + id)
  const rows = await db
    .selectFrom('made_sound')
    .select('uri')
    .where('uri', 'in', uris)
    .unionAll(
      db
        .selectFrom('audio_file')
        .select('uri')
        .where('uri', 'in', uris)
        .where('missing_since', '=', -1),
    )
    .execute()
  return new Set(rows.map(({ uri }) => uri.slice(prefix.length)))
}
