import type { Db } from '../db/engine.ts'

/** What an app may do for a user, and what it holds to do it with. */
export type UserGrant = {
  appId: string
  appName: string
  /** What the user agreed to; '' for tokens that were made without asking. */
  scope: string
  /** When the user agreed; 0 for never. */
  grantedAt: number
  refreshTokens: number
  accessTokens: number
}

/** The apps that may act for a user, by name. */
export async function grantsOfUser(db: Db, userId: string, now: number): Promise<UserGrant[]> {
  const grants = new Map<string, Omit<UserGrant, 'appName'>>()
  const of = (appId: string) => {
    const none = { appId, scope: '', grantedAt: 0, refreshTokens: 0, accessTokens: 0 }
    return grants.get(appId) ?? none
  }
  const consents = await db
    .selectFrom('consent')
    .select(['app_id as appId', 'scope', 'granted_at as grantedAt'])
    .where('user_id', '=', userId)
    .execute()
  for (const consent of consents) grants.set(consent.appId, { ...of(consent.appId), ...consent })
  const refreshing = await db
    .selectFrom('refresh_token')
    .select(({ fn }) => ['app_id as appId', fn.countAll<number>().as('count')])
    .where('user_id', '=', userId)
    .where('revoked', '=', 0)
    .groupBy('app_id')
    .execute()
  for (const { appId, count } of refreshing) {
    grants.set(appId, { ...of(appId), refreshTokens: Number(count) })
  }
  const opening = await db
    .selectFrom('access_token')
    .select(({ fn }) => ['app_id as appId', fn.countAll<number>().as('count')])
    .where('user_id', '=', userId)
    .where('expires_at', '>', now)
    .groupBy('app_id')
    .execute()
  for (const { appId, count } of opening) {
    grants.set(appId, { ...of(appId), accessTokens: Number(count) })
  }
  const names = await appNames(db, [...grants.keys()])
  return [...grants.values()]
    .map((grant) => ({ ...grant, appName: names.get(grant.appId) ?? grant.appId }))
    .sort((a, b) => (a.appName < b.appName ? -1 : 1))
}

async function appNames(db: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('app').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

type Pair = { userId: string; appId: string }

/** Ends everything that an app has of a user, and what the user agreed to. */
export async function deleteGrantsOf(db: Db, { userId, appId }: Pair): Promise<void> {
  for (const table of ['consent', 'authorization_code', 'access_token'] as const) {
    await db.deleteFrom(table).where('user_id', '=', userId).where('app_id', '=', appId).execute()
  }
  // Kept as revoked, so that whoever uses one is told so.
  await db
    .updateTable('refresh_token')
    .set({ revoked: 1 })
    .where('user_id', '=', userId)
    .where('app_id', '=', appId)
    .execute()
}
