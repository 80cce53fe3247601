import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deskOf } from '../../test/support/desk.ts'
import {
  agree,
  authorizeUrl,
  type Client,
  isOpen,
  oauthWorld,
  redirectUri,
} from '../../test/support/oauth.ts'
import { testWorld } from '../../test/support/world.ts'

const { world, app, client, aClient, aUser, browser, token } = await oauthWorld(await testWorld())
await aUser('noah')
const desk = await deskOf(world, 'mira', app)

const list = async () => (await desk.get('/desk/consents')).body.consents
const withdraw = (id: string) => desk.delete(`/desk/consents/${id}`)

async function codeOf(asking: Client, scope = 'user-library-read'): Promise<string> {
  const url = authorizeUrl(asking, { scope, show_dialog: 'true' })
  return (await agree(browser(), url)).get('code') ?? ''
}

const exchange = (code: string, as: Client) =>
  token({ grant_type: 'authorization_code', code, redirect_uri: redirectUri }, { as })

test('users see what they agreed to, and when it was last made use of', async () => {
  assert.deepEqual(await list(), [])
  const code = await codeOf(client)
  const [given] = await list()
  assert.deepEqual(given, {
    app: { id: client.id, name: 'Evening Player' },
    scopes: ['user-library-read'],
    texts: ['See what you have saved'],
    granted_at: '2026-05-01T12:00:00Z',
    used_at: null,
  })
  world.clock.advance(60_000)
  await exchange(code, client)
  const [used] = await list()
  assert.equal(used.granted_at, '2026-05-01T12:00:00Z')
  assert.equal(used.used_at, '2026-05-01T12:01:00Z')
})

test('access that is taken away is gone: codes, tokens, and what they are renewed from', async () => {
  const other = await aClient({ name: 'Another' })
  const kept = (await exchange(await codeOf(other), other)).body
  const given = (await exchange(await codeOf(client), client)).body
  const unused = await codeOf(client)
  assert.equal(await isOpen(world, given.access_token), true)
  assert.equal((await withdraw(client.id)).status, 204)
  assert.equal(await isOpen(world, given.access_token), false)
  const fields = { grant_type: 'refresh_token', refresh_token: given.refresh_token }
  const refused = await token(fields, { as: client })
  assert.equal(refused.body.error_description, 'Refresh token revoked')
  assert.equal((await exchange(unused, client)).body.error, 'invalid_grant')
  const names = (await list()).map((consent: { app: { name: string } }) => consent.app.name)
  assert.deepEqual(names, ['Another'])
  assert.equal(await isOpen(world, kept.access_token), true, "another app's stays")
  const page = await agree(browser(), authorizeUrl(client))
  assert.ok(page.has('code'), 'the app may ask again')
})

test('nobody takes away what was never given', async () => {
  const stranger = await aClient({ name: 'Stranger' })
  assert.equal((await withdraw(stranger.id)).status, 404)
  assert.equal((await withdraw('nobody')).status, 404)
})

test("one's consents are nobody else's business", async () => {
  await codeOf(client)
  const theirs = await (await deskOf(world, 'noah', app)).get('/desk/consents')
  assert.deepEqual(theirs.body.consents, [])
  assert.equal((await (await deskOf(world, null, app)).get('/desk/consents')).status, 401)
})
