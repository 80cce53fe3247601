import type { Context } from '../context.ts'
import { createApp } from '../domain/accounts/apps.ts'
import { ownAppId } from '../lib/own-app.ts'
import { findApp } from '../store/apps.ts'

/** Makes the pages' app on first use. @returns its id */
export async function ensureOwnApp(ctx: Context): Promise<string> {
  if ((await findApp(ctx.db, ownAppId)) !== undefined) return ownAppId
  const secret = ctx.random(16).toString('hex')
  const name = 'Reprise'
  const description = "Reprise's own pages"
  await createApp(ctx, { id: ownAppId, secret, name, description, redirectUris: [] })
  return ownAppId
}
