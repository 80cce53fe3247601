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

/** A consent as its user sees it. */
export type ConsentRow = {
  appId: string
  appName: string
  scope: string
  grantedAt: number
  /** When the app last got a token for the user; 0 for never. */
  usedAt: number
}

/** What a user agreed to, by the names of the apps. */
export async function consentsOf(db: Db, userId: string): Promise<ConsentRow[]> {
  return db
    .selectFrom('consent')
    .innerJoin('app', 'app.id', 'consent.app_id')
    .select([
      'consent.app_id as appId',
      'app.name as appName',
      'consent.scope',
      'consent.granted_at as grantedAt',
      'consent.used_at as usedAt',
    ])
    .where('consent.user_id', '=', userId)
    .orderBy('app.name')
    .orderBy('app.id')
    .execute()
}

/** Remembers what a user granted an app, in place of what was remembered. */
export async function saveConsent(db: Db, consent: Consent): Promise<void> {
  const { scope, grantedAt: granted_at } = consent
  await db
    .insertInto('consent')
    .values({ user_id: consent.userId, app_id: consent.appId, scope, granted_at, used_at: 0 })
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'app_id']).doUpdateSet({ scope, granted_at }),
    )
    .execute()
}

/** Notes that an app got a token for a user, if the user agreed to it. */
export async function setConsentUsed(
  db: Db,
  { userId, appId, now }: { userId: string; appId: string; now: number },
): Promise<void> {
  await db
    .updateTable('consent')
    .set({ used_at: now })
    .where('user_id', '=', userId)
    .where('app_id', '=', appId)
    .execute()
}

/** @returns whether there was such a consent */
export async function deleteConsent(
  db: Db,
  { userId, appId }: { userId: string; appId: string },
): Promise<boolean> {
  const result = await db
    .deleteFrom('consent')
    .where('user_id', '=', userId)
    .where('app_id', '=', appId)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

export async function deleteConsentsOfApp(db: Db, appId: string): Promise<void> {
  await db.deleteFrom('consent').where('app_id', '=', appId).execute()
}
