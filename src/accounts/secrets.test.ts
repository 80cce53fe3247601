import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import pino from 'pino'
import { Browser } from '../../test/support/browser.ts'
import {
  answerOf,
  authorizeUrl,
  challenge,
  logIn,
  oauthWorld,
  password,
  redirectUri,
  verifier,
} from '../../test/support/oauth.ts'
import { testWorld } from '../../test/support/world.ts'
import { buildApp } from '../app.ts'

const { world, client } = await oauthWorld(await testWorld())

// A log of everything, without the redaction that the real one has.
const lines: string[] = []
const log = pino({ level: 'trace' }, { write: (line) => void lines.push(line) })
const app = buildApp({ ...world, log })

const secrets = new Map<string, string>([
  ['password', password],
  ['client secret', client.secret],
  ['verifier', verifier],
])

test('codes, tokens, passwords and sessions are neither stored nor logged as they are', async () => {
  await goThroughEverything()
  const kept = await stored()
  assert.ok(kept.includes('mira@example.org'), 'what is stored was read')
  assert.ok(
    lines.some((line) => line.includes('/api/token')),
    'what is logged was read',
  )
  for (const [name, secret] of secrets) {
    assert.ok(secret.length >= 20, name)
    assert.ok(!kept.includes(secret), `${name} is stored`)
    assert.ok(!lines.some((line) => line.includes(secret)), `${name} is logged`)
  }
})

async function goThroughEverything(): Promise<void> {
  const browser = new Browser(app)
  const state = 'a state that is nobody else’s'
  const pkce = { code_challenge: challenge, code_challenge_method: 'S256' }
  const consent = await logIn(browser, authorizeUrl(client, { ...pkce, state }))
  secrets.set('session', browser.cookies.get('reprise_session') ?? '')
  const code = answerOf(await browser.press(consent, 'auth-accept')).get('code') ?? ''
  secrets.set('code', code)
  secrets.set('state', encodeURIComponent(state))
  const exchange = { grant_type: 'authorization_code', code, redirect_uri: redirectUri }
  const first = await ask({ ...exchange, client_id: client.id, code_verifier: verifier })
  secrets.set('access token', first.access_token)
  secrets.set('refresh token', first.refresh_token)
  const refresh = { grant_type: 'refresh_token', refresh_token: first.refresh_token }
  const second = await ask({ ...refresh, client_id: client.id, client_secret: client.secret })
  secrets.set('second access token', second.access_token)
  secrets.set('second refresh token', second.refresh_token)
  // Refusals are logged with their private detail.
  await ask({ ...exchange, client_id: client.id, code_verifier: verifier })
  await ask({ ...refresh, client_id: client.id })
  await ask({ ...refresh, client_id: client.id, client_secret: `${client.secret}x` })
}

async function ask(form: Record<string, string>) {
  const payload = new URLSearchParams(form).toString()
  const address = { method: 'POST' as const, url: `/api/token?${payload}` }
  return (await app.inject({ ...address, payload })).json()
}

/** Everything the database holds, as text: its file, or on PostgreSQL the rows. */
async function stored(): Promise<string> {
  if (process.env.TEST_DATABASE_URL === undefined) {
    return readdirSync(world.folder)
      .map((name) => readFileSync(join(world.folder, name), 'latin1'))
      .join('\n')
  }
  const tables = [
    'user_account',
    'app',
    'authorization_code',
    'access_token',
    'refresh_token',
    'consent',
    'session',
  ] as const
  const rows = await Promise.all(
    tables.map((name) => world.db.selectFrom(name).selectAll().execute()),
  )
  return JSON.stringify(rows)
}
