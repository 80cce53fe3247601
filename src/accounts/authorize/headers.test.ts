import assert from 'node:assert/strict'
import { test } from 'node:test'
import { authorizeUrl, logIn, oauthWorld, password } from '../../../test/support/oauth.ts'
import { testWorld } from '../../../test/support/world.ts'

const { browser, client, aClient, app } = await oauthWorld(await testWorld())

test('cookies are out of reach for scripts and other sites', async () => {
  const someone = browser()
  const login = await someone.open(authorizeUrl(client))
  const [visit = ''] = login.cookies
  assert.match(visit, /^reprise_visit=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  const entered = await someone.press(login, 'login-button', { username: 'mira', password })
  const session = entered.cookies.find((line) => line.startsWith('reprise_session='))
  assert.match(session ?? '', /; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)
})

test('cookies are for https only where the browser comes over https', async () => {
  const proxied = browser({ 'x-forwarded-proto': 'https', 'x-forwarded-host': 'music.example' })
  const [visit = ''] = (await proxied.open(authorizeUrl(client))).cookies
  assert.match(visit, /; HttpOnly; Secure; SameSite=Lax$/)
})

test('a login replaces the session the browser had, and what was planted is ignored', async () => {
  const someone = browser()
  someone.cookies.set('reprise_session', 'A'.repeat(43))
  await logIn(someone, authorizeUrl(client))
  const first = someone.cookies.get('reprise_session')
  assert.notEqual(first, 'A'.repeat(43))
  assert.equal(someone.cookies.has('reprise_visit'), false)
})

test('no page is kept, framed or scripted, and none tells where it came from', async () => {
  const someone = browser()
  const consent = await logIn(someone, authorizeUrl(client))
  const problem = await someone.open('/authorize')
  const gone = await someone.press(consent, 'auth-accept')
  for (const page of [consent, problem, gone]) {
    assert.equal(page.headers['cache-control'], 'no-store')
    assert.equal(page.headers['referrer-policy'], 'no-referrer')
    assert.equal(page.headers['x-frame-options'], 'DENY')
    assert.equal(page.headers['x-content-type-options'], 'nosniff')
    assert.equal(page.headers['access-control-allow-origin'], undefined)
  }
  for (const page of [consent, problem]) {
    const policy = String(page.headers['content-security-policy'])
    assert.match(policy, /default-src 'none'; style-src 'sha256-[^']+'/)
    assert.match(policy, /frame-ancestors 'none'/)
    assert.doesNotMatch(page.html, /<script|style=|\son\w+=/)
  }
})

test('forms that end at an app may lead anywhere, others only back here', async () => {
  const someone = browser()
  const consent = await logIn(someone, authorizeUrl(await aClient()))
  assert.doesNotMatch(String(consent.headers['content-security-policy']), /form-action/)
  const leave = await someone.open('/logout')
  assert.match(String(leave.headers['content-security-policy']), /form-action 'self'/)
})

test('a HEAD gives out nothing', async () => {
  const reply = await app.inject({ method: 'HEAD', url: authorizeUrl(client) })
  assert.equal(reply.statusCode, 404)
})

test('redirects within the site hold behind any prefix', async () => {
  const someone = browser()
  const login = await someone.open(authorizeUrl(client))
  const entered = await someone.press(login, 'login-button', { username: 'mira', password })
  assert.match(entered.location ?? '', /^\?client_id=/)
})
