import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { logInAndAgree } from '../clients/support/consent.ts'
import { temporaryFolder } from '../support/folder.ts'
import { runCommand, startServer } from '../support/server.ts'
import { until } from '../support/until.ts'

const folder = temporaryFolder()
const password = 'quiet-records-after-eight'
const clientSecret = 'a-secret-of-the-demo-app'
const env = { REPRISE_LOG: 'trace', REPRISE_DATA: folder.path }
const chosen = { REPRISE_DEMO_PASSWORD: password, REPRISE_DEMO_CLIENT_SECRET: clientSecret }
const server = await startServer([], { ...env, ...chosen })
after(async () => {
  await server.stop()
  folder[Symbol.dispose]()
})

const clientId = /client id +(\w+)/.exec(server.output())?.[1] ?? ''
const redirectUri = 'http://127.0.0.1:9/callback'

/** Asks for tokens; the secret in the header or, less wisely, in the body. */
async function tokens(fields: Record<string, string>, where: 'header' | 'body' = 'header') {
  const reply = await fetch(`${server.url}/api/token`, {
    method: 'POST',
    headers: where === 'header' ? { authorization: `Basic ${basic}` } : {},
    body: new URLSearchParams(
      where === 'header' ? fields : { ...fields, client_id: clientId, client_secret: clientSecret },
    ),
  })
  return (await reply.json()) as { access_token: string; refresh_token: string }
}

const basic = btoa(`${clientId}:${clientSecret}`)

/** The lines logged so far, once what is gathered has been written. */
async function lines(isThere: (log: string) => boolean): Promise<Record<string, unknown>[]> {
  await until('the lines are written', () => isThere(server.log()))
  return server
    .log()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

test('every line is JSON with its level, its time and what happened', async () => {
  await fetch(`${server.url}/livez`)
  for (const line of await lines((log) => log.includes('/livez'))) {
    assert.equal(typeof line.level, 'number')
    assert.equal(typeof line.time, 'number')
    assert.equal(typeof line.msg, 'string')
  }
})

test('an answer carries the id under which its request is logged', async () => {
  const reply = await fetch(`${server.url}/v1/markets?market=SE`, {
    headers: {
      authorization: `Bearer ${(await tokens({ grant_type: 'client_credentials' })).access_token}`,
    },
  })
  const requestId = reply.headers.get('x-request-id') ?? ''
  assert.notEqual(requestId, '')
  const logged = await lines((log) => log.includes(`"${requestId}"`))
  const line = logged.find((one) => one.requestId === requestId)
  assert.equal(line?.operation, 'get-available-markets')
  assert.equal(line?.method, 'GET')
  assert.equal(line?.path, '/v1/markets')
  assert.equal(line?.status, 200)
  assert.equal(typeof line?.ms, 'number')
})

test('the id that a proxy gave the request is kept', async () => {
  const headers = { 'x-request-id': 'given-by-the-proxy' }
  const reply = await fetch(`${server.url}/livez`, { headers })
  assert.equal(reply.headers.get('x-request-id'), 'given-by-the-proxy')
  await lines((log) => log.includes('given-by-the-proxy'))
})

test('no secret that goes through it is in the log, at its most talkative', async () => {
  const authorize = new URL('/authorize', server.url)
  authorize.search = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'user-library-read user-read-private',
    state: 'the-state-of-the-app',
  }).toString()
  const answer = await logInAndAgree(authorize.href, { email: 'mira', password })
  const code = answer.searchParams.get('code') ?? ''
  const exchange = { grant_type: 'authorization_code', code, redirect_uri: redirectUri }
  const first = await tokens(exchange)
  const second = await tokens(
    { grant_type: 'refresh_token', refresh_token: first.refresh_token },
    'body',
  )
  const minted = await runCommand(
    ['token', '--app', clientId, '--user', 'mira', '--scope', 'all', '--json'],
    env,
  )
  const { access_token: byHand } = JSON.parse(minted.stdout)

  // What is refused is logged in more detail: none of it may be a secret.
  await tokens(exchange)
  await tokens({ ...exchange, code: `${code}x` }, 'body')
  await tokens({ grant_type: 'refresh_token', refresh_token: `${first.refresh_token}x` })
  const bad = 'BQ-a-token-that-nobody-was-given'
  const cookie = 'reprise_session=a-session-that-nobody-has'
  for (const token of [bad, first.access_token, byHand]) {
    await fetch(`${server.url}/v1/me?access_token=${token}`, {
      headers: { authorization: `Bearer ${token}`, cookie },
    })
  }
  await fetch(`${server.url}/v1/me/tracks`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${byHand}` },
    body: '{"ids": [broken',
  })
  await fetch(`${server.url}/livez`, { headers: { 'x-request-id': 'the-last-one' } })

  await lines((log) => log.includes('the-last-one'))
  const log = server.log() + minted.stderr
  assert.ok(log.includes('/api/token') && log.includes('/authorize') && log.includes('/v1/me'))
  const secrets = {
    password,
    clientSecret,
    basic,
    code,
    accessToken: first.access_token,
    refreshToken: first.refresh_token,
    secondAccessToken: second.access_token,
    mintedToken: byHand,
    badToken: bad,
    session: 'a-session-that-nobody-has',
    state: 'the-state-of-the-app',
  }
  for (const [name, secret] of Object.entries(secrets)) {
    assert.ok(secret.length > 10, name)
    assert.ok(!log.includes(secret), `${name} is in the log`)
    assert.ok(!log.includes(encodeURIComponent(secret)), `${name} is in the log, encoded`)
  }
})

test('what was gathered is written when the server ends', async () => {
  using own = temporaryFolder()
  const short = await startServer(['--data', own.path, '--empty'], { REPRISE_LOG: 'debug' })
  await fetch(`${short.url}/livez`, { headers: { 'x-request-id': 'just-before-the-end' } })
  assert.equal(await short.stop(), 0)
  assert.ok(short.log().includes('just-before-the-end'))
  assert.ok(short.log().includes('stopping'))
})
