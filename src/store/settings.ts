import type { Db } from '../db/engine.ts'

/** A fact about this installation, or undefined. */
export async function readSetting(db: Db, name: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value
}

/** A fact that is settled once: the value given, or the one somebody was faster to give. */
export async function settleSetting(db: Db, name: string, value: string): Promise<string> {
  const row = { name, value }
  await db
    .insertInto('setting')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  return (await readSetting(db, name)) ?? value
}

export async function writeSetting(db: Db, name: string, value: string): Promise<void> {
  await db
    .insertInto('setting')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

/** @returns whether it was there: of two who delete it at once, one hears so */
export async function deleteSetting(db: Db, name: string): Promise<boolean> {
  const result = await db.deleteFrom('setting').where('name', '=', name).executeTakeFirst()
  return result.numDeletedRows > 0n
}
