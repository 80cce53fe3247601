import { resolve } from 'node:path'
import type { Context } from '../context.ts'
import type { DemoAccess } from '../demo/access.ts'

/** What a start has found out. */
type Start = {
  demo: DemoAccess | null
  tlsPort: number | undefined
  /** undefined once there is an administrator */
  setupCode: string | undefined
}

/** What a start prints: where things are, and, with the demo world, how to get in at once. */
export function welcome(
  ctx: Context,
  address: string,
  { demo, tlsPort, setupCode }: Start,
): string {
  const { config } = ctx
  const lines = [
    '',
    `  Reprise answers on ${address}`,
    '',
    `  Web API    ${address}/v1`,
    ...(tlsPort === undefined
      ? []
      : [`  TLS        port ${tlsPort}, for api.spotify.com and the others: reprise trust`]),
    `  Accounts   ${address}/authorize and ${address}/api/token`,
    `  OpenAPI    ${address}/openapi.json`,
    `  Data       ${config.memory ? 'in memory, gone when the server stops' : resolve(ctx.folder)}`,
    `  Database   ${config.database_url === '' ? 'SQLite, in the data folder' : 'PostgreSQL'}`,
    ...(setupCode === undefined ? [] : setupLink(address, setupCode)),
    ...(demo === null ? nextSteps : invitation(address, demo)),
    '',
  ]
  return `${lines.join('\n')}\n`
}

/** The code is behind the #, which browsers send to nobody. */
const setupLink = (address: string, code: string) => [
  '',
  '  Set it up (or just listen), with this link, which works until there is an administrator:',
  `    ${address}/setup#${code}`,
]

const nextSteps = [
  '',
  '  Next       npm run -s reprise -- app create --name "My app"',
  '             npm run -s reprise -- user add NAME',
  '             npm run -s reprise -- import FILE',
]

function invitation(address: string, demo: DemoAccess): string[] {
  const credentials = `${demo.client_id}:${demo.client_secret}`
  const token = `$(curl -s -u ${credentials} -d grant_type=client_credentials ${address}/api/token | cut -d '"' -f 4)`
  return [
    '',
    '  The demo app',
    `    client id      ${demo.client_id}`,
    `    client secret  ${demo.client_secret}`,
    '',
    '  The demo users',
    ...demo.users.map(({ name, password }) => `    ${name.padEnd(6)} password  ${password}`),
    '',
    '  Try it',
    `    curl -s -H "Authorization: Bearer ${token}" "${address}/v1/search?q=night&type=track&limit=1"`,
  ]
}
