import type { App } from '../model/accounts.ts'

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
