import type { Db } from '../db/engine.ts'
import type { Slots } from '../model/windows.ts'

/** What was counted under a key. Its row stays locked until the transaction ends. */
export async function lockWindow(tx: Db, key: string): Promise<Slots> {
  const row = await tx
    .insertInto('request_window')
    .values({ key, slots: '[]' })
    // Writing the row as it is takes its lock, whether it was there or not.
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ key }))
    .returning('slots')
    .executeTakeFirstOrThrow()
  return JSON.parse(row.slots)
}

export async function saveWindow(tx: Db, key: string, slots: Slots): Promise<void> {
  await tx
    .updateTable('request_window')
    .set({ slots: JSON.stringify(slots) })
    .where('key', '=', key)
    .execute()
}
