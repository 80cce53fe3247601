import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testWorld } from '../../../test/support/world.ts'
import { buildApp } from '../../app.ts'
import { newSetupCode } from '../../setup/code.ts'
import { readSetting } from '../../store/settings.ts'

const world = await testWorld()
const app = buildApp(world)
const firstCode = (await newSetupCode(world)) ?? ''
const code = (await newSetupCode(world)) ?? ''

const post = async (url: string, body: object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url, headers, payload: JSON.stringify(body) })

const look = async (headers: Record<string, string> = {}) =>
  (await app.inject({ method: 'GET', url: '/desk/setup', headers })).json()

const cookieOf = (reply: Awaited<ReturnType<typeof post>>) =>
  `reprise_session=${reply.cookies.find(({ name }) => name === 'reprise_session')?.value}`

const password = 'correct horse battery'

test('only a hash of the code is kept', async () => {
  assert.match(code, /^[\w-]{24}$/)
  assert.doesNotMatch((await readSetting(world.db, 'setup_code')) ?? '', new RegExp(code))
})

test('the link of the last start is good, every other one is not', async () => {
  assert.equal((await look({ 'x-setup-code': code })).link, 'good')
  assert.equal((await look({ 'x-setup-code': firstCode })).link, 'wrong')
  assert.deepEqual(await look(), { link: 'wrong', step: 'account', has_demo: false, app_id: null })
  for (const wrong of [firstCode, '', 'x']) {
    const reply = await post('/desk/setup/admin', { code: wrong, name: 'ada', password })
    assert.equal(reply.statusCode, 403)
    assert.equal((await post('/desk/setup/listen', { code: wrong })).statusCode, 403)
  }
  assert.equal((await post('/desk/setup/admin', { code })).statusCode, 400)
})

test('a name or password that cannot be leaves the link good', async () => {
  const bad = [
    { name: 'Ada!', password },
    { name: 'ada', password: 'short' },
  ]
  for (const wrong of bad) {
    assert.equal((await post('/desk/setup/admin', { code, ...wrong })).statusCode, 400)
  }
  assert.equal((await look({ 'x-setup-code': code })).link, 'good')
})

test('without a demo world there is nothing to listen to', async () => {
  const reply = await post('/desk/setup/listen', { code })
  assert.equal(reply.statusCode, 403)
  assert.match(reply.json().error.message, /no demo world/)
})

test('of two who use the link at once, one becomes the administrator', async () => {
  const tries = await Promise.all(
    ['ada', 'bea'].map((name) => post('/desk/setup/admin', { code, name, password })),
  )
  assert.deepEqual(tries.map(({ statusCode }) => statusCode).sort(), [200, 403])
  const again = await post('/desk/setup/admin', { code, name: 'cleo', password })
  assert.match(again.json().error.message, /administrator already/)
  assert.equal((await post('/desk/setup/listen', { code })).statusCode, 403)
  assert.equal(await newSetupCode(world), undefined)
  const winner = tries.find(({ statusCode }) => statusCode === 200)
  assert.ok(winner)
  await goesOn(cookieOf(winner), winner.json().id)
})

/** What comes after, in the browser that made the administrator. */
async function goesOn(cookie: string, admin: string): Promise<void> {
  assert.deepEqual(await look(), { link: 'used', step: 'log-in', has_demo: false, app_id: null })
  assert.equal((await look({ cookie })).step, 'music')
  const session = await app.inject({ method: 'GET', url: '/desk/session', headers: { cookie } })
  const { csrf, user } = session.json()
  assert.deepEqual([user.id, user.role], [admin, 'admin'])
  const headers = { cookie, 'x-csrf-token': csrf }
  assert.equal((await post('/desk/setup/demo', {}, { cookie })).statusCode, 403)
  assert.equal((await post('/desk/setup/demo', {}, headers)).statusCode, 204)
  assert.equal((await post('/desk/setup/demo', {}, headers)).statusCode, 204)
  assert.deepEqual(await look({ cookie }), {
    link: 'used',
    step: 'ready',
    has_demo: true,
    app_id: null,
  })
  const made = (await post('/desk/setup/app', {}, headers)).json()
  assert.match(made.client_secret, /^[0-9a-f]{32}$/)
  const authorization = `Bearer ${made.access_token}`
  const me = await app.inject({ method: 'GET', url: '/v1/me', headers: { authorization } })
  assert.equal(me.json().id, admin)
  const again = (await post('/desk/setup/app', {}, headers)).json()
  assert.deepEqual([again.client_id, again.client_secret], [made.client_id, null])
  const renewed = (await post('/desk/setup/app', { renew: true }, headers)).json()
  assert.notEqual(renewed.client_secret, made.client_secret)
  assert.equal((await look({ cookie })).app_id, made.client_id)
}
