import type { App } from '../../model/accounts.ts'

/** An app as programs are told of it: the pages, and scripts around the command line. */
export const presentApp = (app: App) => ({
  client_id: app.id,
  name: app.name,
  description: app.description,
  website: app.website,
  redirect_uris: app.redirectUris,
  redirect_rules: app.redirectRules,
  access: app.profile,
  owner: app.ownerId === '' ? null : app.ownerId,
  rate_limit: app.rateLimit < 0 ? null : app.rateLimit,
  mcp: app.mcp,
  created_at: new Date(app.createdAt).toISOString(),
})
