import type { Updateable } from 'kysely'
import type { Db } from '../db/engine.ts'
import type { AppTable } from '../db/schema/accounts.ts'
import type { AccessProfile, AppAccess } from '../model/access.ts'
import type { App, AppAbout, RedirectRules } from '../model/accounts.ts'

const columns = [
  'id',
  'name',
  'description',
  'website',
  'secret_hash',
  'redirect_uris',
  'redirect_rules',
  'created_at',
  'access_profile',
  'owner_id',
  'rate_limit',
  'mcp',
] as const

/** The app with this client id, or undefined. */
export async function findApp(db: Db, id: string): Promise<App | undefined> {
  const row = await db.selectFrom('app').select(columns).where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : toApp(row)
}

/** Every app, oldest first. */
export async function listApps(db: Db): Promise<App[]> {
  const rows = await db
    .selectFrom('app')
    .select(columns)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(toApp)
}

export async function insertApp(db: Db, app: App): Promise<void> {
  await db
    .insertInto('app')
    .values({
      id: app.id,
      secret_hash: app.secretHash,
      created_at: app.createdAt,
      ...toAboutRow(app),
      ...toAccessRow(app),
    })
    .execute()
}

/** @returns whether there was such an app */
export const setAppSecretHash = (db: Db, id: string, secretHash: string) =>
  setColumns(db, id, { secret_hash: secretHash })

/** Stores what an app says of itself. @returns whether there was such an app */
export const setAppAbout = (db: Db, id: string, about: AppAbout) =>
  setColumns(db, id, toAboutRow(about))

/** @returns whether there was such an app */
export const setAppAccess = (db: Db, id: string, access: AppAccess) =>
  setColumns(db, id, toAccessRow(access))

/** @returns whether there was such an app */
export async function deleteAppRow(db: Db, id: string): Promise<boolean> {
  const result = await db.deleteFrom('app').where('id', '=', id).executeTakeFirst()
  return result.numDeletedRows > 0n
}

type Row = {
  id: string
  name: string
  description: string
  website: string
  secret_hash: string
  redirect_uris: string
  redirect_rules: string
  created_at: number
  access_profile: string
  owner_id: string
  rate_limit: number
  mcp: number
}

const toAboutRow = ({ name, description, website, redirectUris, redirectRules }: AppAbout) => ({
  name,
  description,
  website,
  redirect_uris: JSON.stringify(redirectUris),
  redirect_rules: redirectRules,
})

const toAccessRow = ({ profile, ownerId, rateLimit, mcp }: AppAccess) => ({
  access_profile: profile,
  owner_id: ownerId,
  rate_limit: rateLimit,
  mcp: mcp ? 1 : 0,
})

const toApp = (row: Row): App => ({
  id: row.id,
  name: row.name,
  description: row.description,
  website: row.website,
  secretHash: row.secret_hash,
  redirectUris: JSON.parse(row.redirect_uris),
  redirectRules: row.redirect_rules as RedirectRules,
  createdAt: row.created_at,
  profile: row.access_profile as AccessProfile,
  ownerId: row.owner_id,
  rateLimit: row.rate_limit,
  mcp: row.mcp === 1,
})

/** @returns whether there was such an app */
async function setColumns(db: Db, id: string, columns: Updateable<AppTable>): Promise<boolean> {
  const result = await db.updateTable('app').set(columns).where('id', '=', id).executeTakeFirst()
  return result.numUpdatedRows > 0n
}
