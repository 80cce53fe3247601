import type { Context } from '../context.ts'
import { createApp } from '../domain/accounts/apps.ts'
import { findApp } from '../store/apps.ts'

/** The app that Reprise's own pages are, in the words of OAuth. It has no redirect address. */
const ownAppId = '7265707269736500000000000000beef'

/** Makes the pages' app on first use. @returns its id */
export async function ensureOwnApp(ctx: Context): Promise<string> {
  if ((await findApp(ctx.db, ownAppId)) !== undefined) return ownAppId
  const secret = ctx.random(16).toString('hex')
  const name = 'Reprise'
  const description = "Reprise's own pages"
  await createApp(ctx, { id: ownAppId, secret, name, description, redirectUris: [] })
  return ownAppId
}
