import type { Db } from '../db/engine.ts'

/** The users an app in development mode may act for beside its owner, in the order they were added. */
export async function appUserIds(db: Db, appId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('app_user')
    .select('user_id')
    .where('app_id', '=', appId)
    .orderBy('added_at')
    .orderBy('user_id')
    .execute()
  return rows.map((row) => row.user_id)
}

export async function insertAppUser(
  db: Db,
  { appId, userId, now }: { appId: string; userId: string; now: number },
): Promise<void> {
  await db
    .insertInto('app_user')
    .values({ app_id: appId, user_id: userId, added_at: now })
    .onConflict((conflict) => conflict.columns(['app_id', 'user_id']).doNothing())
    .execute()
}

export async function deleteAppUser(db: Db, appId: string, userId: string): Promise<void> {
  await db
    .deleteFrom('app_user')
    .where('app_id', '=', appId)
    .where('user_id', '=', userId)
    .execute()
}

export async function deleteUsersOfApp(db: Db, appId: string): Promise<void> {
  await db.deleteFrom('app_user').where('app_id', '=', appId).execute()
}
