import type { Db } from '../db/engine.ts'

/** The scopes a user has granted an app so far, space separated; undefined when never asked. */
export async function findConsent(
  db: Db,
  userId: string,
  appId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('consent')
    .select('scope')
    .where('user_id', '=', userId)
    .where('app_id', '=', appId)
    .executeTakeFirst()
  return row?.scope
}

export type Consent = { userId: string; appId: string; scope: string; grantedAt: number }

/** Remembers what a user granted an app, in place of what was remembered. */
export async function saveConsent(db: Db, consent: Consent): Promise<void> {
  const { scope, grantedAt: granted_at } = consent
  await db
    .insertInto('consent')
    .values({ user_id: consent.userId, app_id: consent.appId, scope, granted_at })
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'app_id']).doUpdateSet({ scope, granted_at }),
    )
    .execute()
}

export async function deleteConsentsOfApp(db: Db, appId: string): Promise<void> {
  await db.deleteFrom('consent').where('app_id', '=', appId).execute()
}
