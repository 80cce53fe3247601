import type { App } from '../model/accounts.ts'

/** An app as programs are told of it. */
export const toJson = (app: App) => ({
  client_id: app.id,
  name: app.name,
  description: app.description,
  redirect_uris: app.redirectUris,
  redirect_rules: app.redirectRules,
  access: app.profile,
  owner: app.ownerId === '' ? null : app.ownerId,
  rate_limit: app.rateLimit < 0 ? null : app.rateLimit,
  mcp: app.mcp,
  created_at: new Date(app.createdAt).toISOString(),
})

/** An app as people are told of it. */
export const describe = (app: App) =>
  [
    `  client id      ${app.id}\n`,
    ...app.redirectUris.map((uri) => `  redirect URI   ${uri}\n`),
    `  rules          ${app.redirectRules}\n`,
    `  access         ${app.profile}\n`,
    app.ownerId === '' ? '' : `  owner          ${app.ownerId}\n`,
    app.profile === 'development' ? `  users          reprise app allow ${app.id} USER\n` : '',
    app.rateLimit < 0 ? '' : `  rate limit     ${rateText(app.rateLimit)}\n`,
    app.mcp ? '  MCP            allowed\n' : '',
  ].join('')

const rateText = (limit: number) => (limit === 0 ? 'none' : `${limit} requests in 30 seconds`)
